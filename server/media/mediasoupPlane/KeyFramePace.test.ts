import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { KeyFramePace } from './KeyFramePace.ts';

/** A pace under a clock that the test moves, and the requests that it let pass: mediasoup sends each at once. */
function openPace(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let now = 1_000;
  t.mock.method(performance, 'now', () => now);
  const sent: string[] = [];
  const pace = new KeyFramePace();
  return {
    pace,
    sent,
    ask: (name: string) => {
      pace.request(() => {
        sent.push(name);
        pace.requestLeft();
      });
    },
    pass: (ms: number) => {
      now += ms;
      t.mock.timers.tick(ms);
    },
  };
}

test('[MP13] the first request goes out at once', (t) => {
  const { ask, sent } = openPace(t);
  ask('take');
  assert.deepEqual(sent, ['take']);
});

test('[MP13] a request so soon after an answered one waits until it will be served', (t) => {
  const { pace, ask, pass, sent } = openPace(t);
  ask('standby');
  pass(40);
  pace.keyFrameCame();
  pass(10);
  ask('take');
  pass(289);
  assert.deepEqual(sent, ['standby']);
  pass(1);
  assert.deepEqual(sent, ['standby', 'take']);
});

test('[MP13] the last layer of an answer counts, also for a request that waits already', (t) => {
  const { pace, ask, pass, sent } = openPace(t);
  ask('standby');
  pass(10);
  pace.keyFrameCame();
  ask('take');
  pass(60);
  pace.keyFrameCame();
  pass(299);
  assert.deepEqual(sent, ['standby']);
  pass(1);
  assert.deepEqual(sent, ['standby', 'take']);
});

test('[MP13] those that wait go out together, once', (t) => {
  const { pace, ask, pass, sent } = openPace(t);
  ask('standby');
  pace.keyFrameCame();
  ask('take');
  pass(100);
  ask('host bus');
  pass(1_000);
  assert.deepEqual(sent, ['standby', 'take', 'host bus']);
});

test('[MP13] while a request is unanswered, others pass: mediasoup makes them one', (t) => {
  const { ask, pass, sent } = openPace(t);
  ask('standby');
  pass(10);
  ask('take');
  assert.deepEqual(sent, ['standby', 'take']);
});

test('[MP13] key frames that nobody asked for hold nothing back', (t) => {
  const { pace, ask, pass, sent } = openPace(t);
  pace.keyFrameCame();
  ask('first');
  pass(40);
  pace.keyFrameCame();
  pass(470);
  pace.keyFrameCame();
  ask('second');
  assert.deepEqual(sent, ['first', 'second']);
});
