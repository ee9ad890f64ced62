import assert from 'node:assert/strict';
import test from 'node:test';
import { asId, type SiteId } from '../../domain/ids.ts';
import { callClock } from './callClock.ts';

const calling = { site: asId<SiteId>('LCA'), at: 1000, open: true, inRun: true };

test('[RC14] the microphone has what is left of ten seconds, or nothing once it is closed', () => {
  assert.equal(callClock(calling, 1000).voiceLeftMs, 10_000);
  assert.equal(callClock(calling, 10_999).voiceLeftMs, 1);
  assert.equal(callClock(calling, 20_000).voiceLeftMs, 0);
  assert.equal(callClock({ ...calling, open: false }, 2000).voiceLeftMs, 0);
});

test('[RC15] nobody has answered after eight seconds, whether the microphone is open or not', () => {
  assert.equal(callClock(calling, 8999).overdue, false);
  assert.equal(callClock(calling, 9000).overdue, true);
  assert.equal(callClock({ ...calling, open: false }, 30_000).overdue, true);
});

test('a clock that runs a little behind does not count backwards', () => {
  assert.deepEqual(callClock(calling, 900), {
    elapsedMs: 0,
    voiceLeftMs: 10_000,
    overdue: false,
    answerable: false,
  });
});
