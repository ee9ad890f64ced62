import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../../../bot/waitUntil.ts';
import { openRig } from '../testing/openRig.ts';

test('[MP11] a site that goes away on air is missed at once, and resumes when it is back', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const first = await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await Promise.all([viewer.sees('speakerVideo', 'LCA'), viewer.sees('speakerAudio', 'LCA')]);
  await first.leave();
  for (const name of ['speakerVideo', 'speakerAudio'] as const) {
    const stopped = await rig.waitForEvent('sourceStopped', ({ bus }) => bus === name);
    assert.ok(Math.abs(stopped.lastPacketAt - Date.now()) < 2_000);
    await rig.waitForEvent('onAir', ({ bus, site }) => bus === name && site === null);
  }
  await rig.join('LCA');
  await Promise.all([viewer.sees('speakerVideo', 'LCA'), viewer.sees('speakerAudio', 'LCA')]);
  for (const name of ['speakerVideo', 'speakerAudio'] as const) {
    await rig.waitForEvent('sourceResumed', ({ bus }) => bus === name);
    assert.equal(rig.eventsOf('onAir').findLast(({ bus }) => bus === name)?.site, 'LCA');
  }
  assert.deepEqual(
    rig.eventsOf('takeFailed').filter(({ site }) => site === 'LCA'),
    [],
    'that it is missing would say the same again',
  );
});

test('[MP11] a source on air that falls silent is noticed within a second or so', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const speaker = await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  const silentSince = Date.now();
  speaker.sender.setWanted(null);
  const { lastPacketAt } = await rig.waitForEvent('sourceStopped', ({ bus }) => bus === 'speakerVideo');
  assert.ok(Date.now() - silentSince < 2_000);
  assert.ok(Math.abs(lastPacketAt - silentSince) < 300);
  speaker.sender.setWanted({ maxSpatialLayer: 2, microphone: true });
  await rig.waitForEvent('sourceResumed', ({ bus }) => bus === 'speakerVideo');
});

test('[MP11] [PB16] shared content may rest for seconds, as a still screen does, before it has stopped', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const host = await rig.join('HQ', ['content']);
  await rig.direct({ content: 'HQ' });
  await viewer.sees('contentVideo', 'HQ');
  host.sender.setContent(false);
  const { lastPacketAt } = await rig.waitForEvent('sourceStopped', ({ bus }) => bus === 'contentVideo');
  assert.ok(Date.now() - lastPacketAt >= 3_900);
});

test('[MP12] of two sessions of a site the one that published last is on air', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const first = await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  await rig.join('LCA');
  await viewer.sees('speakerVideo', 'LCA');
  await first.leave();
  await Promise.all([viewer.getsMore('speakerVideo', 10), viewer.getsMore('speakerAudio', 10)]);
  assert.equal(viewer.on('speakerVideo').undecodable, 0);
});

test('[MP12] a contribution that is published again takes the place of the earlier one', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const site = await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  await site.publish(['camera']);
  await viewer.getsMore('speakerVideo', 10);
  assert.equal(viewer.on('speakerVideo').undecodable, 0);
});

test('[MP10] on standby a site without a camera is ready, and one that is not there is not', async (t) => {
  const rig = await openRig(t);
  await rig.join('LCA', ['microphone']);
  await rig.direct({ standby: ['LCA', 'DBN'] });
  const told = (code: string) =>
    rig.eventsOf('standby').flatMap(({ site, ready, layers }) => (site === code ? [{ ready, layers }] : []));
  await rig.waitForEvent('standby', ({ site }) => site === 'DBN');
  assert.deepEqual(told('LCA'), [{ ready: true, layers: 0 }]);
  assert.deepEqual(told('DBN'), [{ ready: false, layers: 0 }]);
  const late = await rig.join('DBN');
  await rig.waitForEvent('standby', ({ site, ready, layers }) => site === 'DBN' && ready && layers === 3);
  await late.leave();
  await waitUntil('it is not ready any more', () => told('DBN').at(-1)?.ready === false);
  assert.deepEqual(told('DBN').at(-1), { ready: false, layers: 0 });
});

test('[MP21] a session is connected when its receive transport is', async (t) => {
  const rig = await openRig(t);
  const site = await rig.joinOnly('LCA');
  assert.deepEqual(rig.eventsOf('mediaState'), []);
  await site.connect();
  await rig.waitForEvent('mediaState', (event) => event.session === site.session);
  assert.deepEqual(rig.eventsOf('mediaState'), [
    { type: 'mediaState', session: site.session, state: 'connected' },
  ]);
});
