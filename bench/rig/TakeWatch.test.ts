import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId } from '../../domain/ids.ts';
import type { SiteId } from '../../domain/ids.ts';
import { TakeFigures } from './TakeFigures.ts';
import { TakeWatch } from './TakeWatch.ts';

const [A, B, C] = ['A', 'B', 'C'].map((code) => asId<SiteId>(code)) as [SiteId, SiteId, SiteId];
const NOTHING = { keyFrameRequests: 0, negotiations: 0, undecodable: 0, lost: 0 };

test('[SB7] a take is complete when every receiver but the speaker has voice and picture, each counted once', async () => {
  const watch = new TakeWatch(A, [A, B, C]);
  watch.note(B, 'voice', A, 10);
  watch.note(B, 'voice', A, 99);
  watch.note(A, 'voice', A, 11);
  watch.note(C, 'voice', B, 12);
  watch.note(C, 'voice', A, 13);
  watch.note(B, 'picture', A, 20);
  const complete = watch.complete();
  assert.equal(await Promise.race([complete, Promise.resolve('not yet')]), 'not yet');
  watch.note(C, 'picture', A, 30);
  const { voice, picture } = await complete;
  assert.deepEqual(
    [...voice],
    [
      [B, 10],
      [C, 13],
    ],
  );
  assert.deepEqual(
    [...picture],
    [
      [B, 20],
      [C, 30],
    ],
  );
});

test('[SB7] a take that does not reach everybody ends after ten seconds, and says what is missing', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const watch = new TakeWatch(A, [B, C]);
  watch.note(B, 'voice', A, 10);
  const complete = watch.complete();
  t.mock.timers.tick(10_000);
  assert.deepEqual((await complete).missed, { voice: 1, picture: 2 });
});

test('[SB7] figures count from the grant, over all receivers of all takes', () => {
  const figures = new TakeFigures();
  const arrivals = (at: number) => ({
    voice: new Map([[B, at]]),
    picture: new Map([[B, at + 100]]),
    missed: { voice: 0, picture: 0 },
  });
  figures.add(1000, arrivals(1010), NOTHING, { ...NOTHING, keyFrameRequests: 1 });
  figures.add(2000, arrivals(2020.04), NOTHING, {
    keyFrameRequests: 2,
    negotiations: 3,
    undecodable: 4,
    lost: 5,
  });
  assert.deepEqual(figures.result(1, { server: 1, plane: 2.26, worker: 3 }), {
    sites: 1,
    takes: 2,
    grantToVoiceMs: { p50: 10, p95: 20, max: 20 },
    grantToPictureMs: { p50: 110, p95: 120, max: 120 },
    keyFrameRequestsPerTake: 1.5,
    sdpExchangesDuringTakes: 3,
    workerCpuPercent: 3,
    planeCpuPercent: 2.3,
    missedArrivals: 0,
    undecodableFrames: 4,
    lostPackets: 5,
  });
});

test('[SB7] what never came counts as ten seconds', () => {
  const figures = new TakeFigures();
  const arrivals = { voice: new Map([[B, 1010]]), picture: new Map(), missed: { voice: 1, picture: 2 } };
  figures.add(1000, arrivals, NOTHING, NOTHING);
  const { grantToVoiceMs, grantToPictureMs, missedArrivals } = figures.result(2, {
    server: 0,
    plane: 0,
    worker: 0,
  });
  assert.deepEqual(grantToVoiceMs, { p50: 10, p95: 10_000, max: 10_000 });
  assert.deepEqual(grantToPictureMs, { p50: 10_000, p95: 10_000, max: 10_000 });
  assert.equal(missedArrivals, 3);
});
