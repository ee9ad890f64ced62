import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../../../bot/waitUntil.ts';
import { openRig } from '../testing/openRig.ts';
import { HOST } from '../testing/PlaneRig.ts';
import { PATIENCE_MS } from '../testing/PlaneSite.ts';

test('[MP4] a take brings viewers another picture and voice on the tracks that they have', async (t) => {
  const rig = await openRig(t);
  const viewers = await Promise.all([rig.join(null), rig.join('HNI'), rig.join(null)]);
  await rig.join('LCA');
  await rig.join('DBN');
  await rig.direct({ speaker: 'LCA', standby: ['DBN'] });
  await Promise.all(viewers.flatMap((viewer) => viewer.sees('speakerVideo', 'LCA')));
  await rig.waitForEvent('standby', ({ site, ready, layers }) => site === 'DBN' && ready && layers === 3);
  const before = await rig.plane.stats();
  await rig.direct({ speaker: 'DBN', standby: [] });
  await Promise.all(viewers.map((viewer) => viewer.sees('speakerVideo', 'DBN')));
  await Promise.all(viewers.map((viewer) => viewer.sees('speakerAudio', 'DBN')));
  const after = await rig.plane.stats();
  assert.equal(after.keyFrameRequests.speakerVideo - before.keyFrameRequests.speakerVideo, 1);
  for (const viewer of viewers) {
    assert.equal(viewer.negotiations, 1);
    assert.equal(viewer.on('speakerVideo').undecodable, 0);
    assert.equal(viewer.on('speakerVideo').lost, 0);
    assert.equal(viewer.on('speakerAudio').lost, 0);
  }
});

test('[MP4] what is told as on air is what the buses forward, in the order in which they do', async (t) => {
  const rig = await openRig(t);
  await rig.join('LCA');
  await rig.join('DBN');
  await rig.direct({ speaker: 'LCA' });
  await rig.waitForEvent('onAir', ({ bus, site }) => bus === 'speakerVideo' && site === 'LCA');
  await rig.direct({ speaker: 'DBN' });
  await rig.waitForEvent('onAir', ({ bus, site }) => bus === 'speakerVideo' && site === 'DBN');
  await rig.direct({ speaker: null });
  await rig.waitForEvent('onAir', ({ bus, site }) => bus === 'speakerVideo' && site === null);
  const pictures = rig.eventsOf('onAir').filter(({ bus }) => bus === 'speakerVideo');
  assert.deepEqual(
    pictures.map(({ site }) => site),
    ['LCA', 'DBN', null],
  );
  assert.ok(pictures.every(({ at }) => Math.abs(at - Date.now()) < 60_000));
});

test('[MP2] who loses the floor sends all layers until the next picture has come through', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const previous = await rig.join('LCA');
  const next = await rig.join('DBN');
  next.disobey();
  next.sender.setWanted(null);
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  await rig.direct({ speaker: 'DBN' });
  await rig.waitForEvent('takeFailed', ({ site, reason }) => site === 'DBN' && reason === 'no_key_frame');
  assert.deepEqual(previous.wishes.at(-1), { maxSpatialLayer: 2, microphone: false });
  await viewer.sees('speakerVideo', 'LCA');
  next.disobey();
  await viewer.sees('speakerVideo', 'DBN');
  await waitUntil(
    'the lowest layer is wanted',
    () => previous.wishes.at(-1)?.maxSpatialLayer === 0,
    PATIENCE_MS,
  );
});

test('[MP2] a site that is taken off standby sends the lowest layer again', async (t) => {
  const rig = await openRig(t);
  const site = await rig.join('LCA');
  await rig.direct({ standby: ['LCA'] });
  await rig.waitForEvent('standby', ({ ready }) => ready);
  await rig.direct({ standby: [] });
  await waitUntil('the lowest layer is wanted', () => site.wishes.at(-1)?.maxSpatialLayer === 0, PATIENCE_MS);
});

test('[MP4] a take without standby begins with what the site sends and climbs to its best layer', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  await waitUntil('the best layer is shown', () => viewer.on('speakerVideo').width === 1280, PATIENCE_MS);
  assert.equal(viewer.on('speakerVideo').undecodable, 0);
});

test('[MP13] a take right after its standby asks for its picture when that does not lapse', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const { sender } = await rig.join('LCA');
  await rig.direct({ standby: ['LCA'] });
  await rig.waitForEvent('standby', ({ ready }) => ready);
  await rig.direct({ speaker: 'LCA', standby: [] });
  await viewer.sees('speakerVideo', 'LCA');
  assert.equal(sender.lapsedKeyFrameRequests, 0);
});

test('[MP13] a camera that another bus has just asked is asked by the next one when that does not lapse', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const { sender } = await rig.join(HOST);
  await rig.direct({});
  await viewer.sees('hostVideo', HOST);
  await rig.direct({ speaker: HOST });
  await viewer.sees('speakerVideo', HOST);
  assert.equal(sender.lapsedKeyFrameRequests, 0);
});

test('[MP8] a viewer that joins in the middle gets picture and voice', async (t) => {
  const rig = await openRig(t);
  const early = await rig.join(null);
  await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await early.sees('speakerVideo', 'LCA');
  const late = await rig.join(null);
  await Promise.all([late.sees('speakerVideo', 'LCA'), late.sees('speakerAudio', 'LCA')]);
  assert.equal(late.on('speakerVideo').undecodable, 0);
});

test('[MP8][MP9] a site that comes after the plan named it is missed once, and taken when it comes', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  await rig.direct({ speaker: 'LCA' });
  await rig.direct({ speaker: 'LCA', content: null });
  const missing = () => rig.eventsOf('takeFailed').map(({ bus, site, reason }) => [bus, site, reason]);
  assert.deepEqual(missing(), [
    ['hostVideo', HOST, 'no_contribution'],
    ['speakerVideo', 'LCA', 'no_contribution'],
    ['hostAudio', HOST, 'no_contribution'],
    ['speakerAudio', 'LCA', 'no_contribution'],
  ]);
  await rig.join('LCA');
  await Promise.all([viewer.sees('speakerVideo', 'LCA'), viewer.sees('speakerAudio', 'LCA')]);
  assert.equal(missing().length, 4);
});

test('[MP5] the same plan again changes nothing', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  await rig.join('LCA');
  await rig.join('DBN');
  await rig.direct({ speaker: 'LCA', standby: ['DBN'] });
  await viewer.sees('speakerVideo', 'LCA');
  await rig.waitForEvent('standby', ({ site, ready, layers }) => site === 'DBN' && ready && layers === 3);
  await waitUntil('the best layer is shown', () => viewer.on('speakerVideo').width === 1280, PATIENCE_MS);
  const told = () => rig.events.filter(({ type }) => type !== 'heard');
  const [before, toldBefore] = [await rig.plane.stats(), told().length];
  await rig.plane.direct(rig.conference, rig.plan);
  await rig.plane.direct(rig.conference, { ...rig.plan, version: rig.plan.version + 1 });
  await viewer.getsMore('speakerVideo', 10);
  const after = await rig.plane.stats();
  assert.deepEqual(after.keyFrameRequests, before.keyFrameRequests);
  assert.deepEqual(told().slice(toldBefore), []);
});

test('[MP4] shared content has a bus of its own, until it ends', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const host = await rig.join(HOST, ['camera', 'microphone', 'content']);
  await rig.direct({ content: HOST });
  await Promise.all([viewer.sees('contentVideo', HOST), viewer.sees('hostVideo', HOST)]);
  await rig.plane.unproduce(host.session, 'content');
  await rig.waitForEvent('onAir', ({ bus, site }) => bus === 'contentVideo' && site === null);
  await viewer.getsMore('hostVideo', 5);
});

test('[MP4] a host that speaks is seen on both buses and heard on one', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  await rig.join(HOST);
  await rig.direct({ speaker: HOST });
  await Promise.all([
    viewer.sees('speakerVideo', HOST),
    viewer.sees('hostVideo', HOST),
    viewer.sees('hostAudio', HOST),
  ]);
  await viewer.getsMore('hostAudio', 20);
  assert.equal(viewer.on('speakerAudio').packets, 0);
});
