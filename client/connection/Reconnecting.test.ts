import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Reconnecting } from './Reconnecting.ts';

/** Attempts at a server that answers plain requests or not, with the waits at their shortest or longest. */
function reconnecting(t: TestContext, random: 0 | 1 = 0) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const done: string[] = [];
  const server = { answers: false };
  const pace = new Reconnecting({
    connect: () => done.push('connect'),
    serverAnswers: async () => {
      done.push('ask');
      return server.answers;
    },
    random: () => random,
  });
  const pass = async (ms: number) => {
    t.mock.timers.tick(ms);
    await new Promise(setImmediate);
  };
  /** So many attempts that all come to nothing. */
  const fail = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      pace.again();
      await pass(2_000);
    }
    done.length = 0;
  };
  return { pace, done, server, pass, fail };
}

test('[CL4] after a few sockets that came to nothing, the next is tried once the server answers a request', async (t) => {
  const { pace, done, server, pass, fail } = reconnecting(t);
  await fail(3);
  pace.again();
  await pass(200);
  assert.deepEqual(done, ['ask']);
  await pass(200);
  assert.deepEqual(done, ['ask', 'ask']);
  server.answers = true;
  await pass(200);
  assert.deepEqual(done, ['ask', 'ask', 'ask', 'connect']);
});

test('[CL4] once it was in, sockets are tried at once again', async (t) => {
  const { pace, done, pass, fail } = reconnecting(t);
  await fail(9);
  pace.stop();
  pace.succeeded();
  pace.again();
  await pass(0);
  assert.deepEqual(done, ['connect']);
});

test('[CL4] it does not come before the server wants it', async (t) => {
  const { pace, done, pass } = reconnecting(t);
  pace.again(5_000);
  await pass(4_999);
  assert.deepEqual(done, []);
  await pass(1);
  assert.deepEqual(done, ['connect']);
});

test('[CL4] after an invitation all are back within two seconds, and whoever is called comes at once', async (t) => {
  const { pace, done, pass } = reconnecting(t, 1);
  pace.spread();
  await pass(1_999);
  assert.deepEqual(done, []);
  await pass(1);
  assert.deepEqual(done, ['connect']);
  pace.hurry();
  await pass(10_000);
  assert.deepEqual(done, ['connect'], 'nothing was to come');
  pace.spread();
  pace.hurry();
  await pass(0);
  assert.deepEqual(done, ['connect', 'connect']);
});

test('[CL4] after its end an answer that comes late starts nothing', async (t) => {
  const { pace, done, server, pass, fail } = reconnecting(t);
  await fail(3);
  server.answers = true;
  pace.again();
  t.mock.timers.tick(200);
  pace.stop();
  await pass(10_000);
  assert.deepEqual(done, ['ask']);
});
