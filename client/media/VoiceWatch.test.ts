import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { effect, signal } from '@preact/signals-core';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { VoiceWatch } from './VoiceWatch.ts';

function setUp({ mock }: TestContext) {
  mock.timers.enable({ apis: ['setInterval'] });
  const level = signal(0);
  const track = signal<MediaStreamTrack | null>(new FakeMediaStreamTrack({ kind: 'audio' }));
  let clock = 0;
  const watch = new VoiceWatch({ level, track, now: () => clock });
  const pass = (ms: number, loudness: number) => {
    level.value = loudness;
    for (let passed = 0; passed < ms; passed += 100) {
      clock += 100;
      mock.timers.tick(100);
    }
  };
  const look = () => effect(() => void [watch.check.value, watch.speaking.value]);
  return { watch, track, pass, look };
}

test('[SP13] a microphone that a voice came through stays good, until another one takes its place', (context) => {
  const { watch, track, pass, look } = setUp(context);
  const stop = look();
  assert.equal(watch.check.value, 'absent');
  pass(500, 0.2);
  assert.equal(watch.check.value, 'quiet');
  pass(200, 0.7);
  assert.equal(watch.check.value, 'good');
  pass(20_000, 0);
  assert.equal(watch.check.value, 'good');
  track.value = new FakeMediaStreamTrack({ kind: 'audio' });
  assert.equal(watch.check.value, 'absent');
  track.value = null;
  pass(500, 0.9);
  assert.equal(watch.check.value, 'absent');
  stop();
});

test('[SP14] it notices who goes on speaking, and that they have stopped', (context) => {
  const { watch, pass, look } = setUp(context);
  const stop = look();
  pass(2_500, 0.8);
  assert.equal(watch.speaking.value, false);
  pass(1_000, 0.8);
  assert.equal(watch.speaking.value, true);
  pass(2_000, 0.1);
  assert.equal(watch.speaking.value, false);
  stop();
});

test('[SP14] what was heard before somebody looked away says nothing afterwards', (context) => {
  const { watch, pass, look } = setUp(context);
  const stop = look();
  pass(4_000, 0.8);
  stop();
  const again = look();
  assert.equal(watch.speaking.value, false);
  again();
});
