import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observer, type types } from 'mediasoup';
import { waitUntil } from '../../../bot/waitUntil.ts';
import { AUDIO_BUSES, type BusName } from '../../../domain/programme/programme.ts';
import { openRig } from '../testing/openRig.ts';
import { HOST } from '../testing/PlaneRig.ts';
import { PATIENCE_MS, type PlaneSite } from '../testing/PlaneSite.ts';

/** Sites whose voice came on any bus. */
function voices(listener: PlaneSite): Set<string | null> {
  const audio: readonly BusName[] = AUDIO_BUSES;
  return new Set(listener.changes.filter(({ bus }) => audio.includes(bus)).map(({ site }) => site));
}

/** The microphone Producers of all sites that publish from now on, by site. */
function watchMicrophones(): ReadonlyMap<string, types.Producer> {
  const microphones = new Map<string, types.Producer>();
  watchTransports((transport) => {
    transport.observer.on('newproducer', (producer) => {
      if (producer.kind === 'audio' && transport.type === 'webrtc') {
        microphones.set(producer.rtpParameters.rtcp?.cname ?? '', producer);
      }
    });
  });
  return microphones;
}

/** Shows every transport of the next plane as it is made. */
function watchTransports(see: (transport: types.Transport) => void): void {
  observer.once('newworker', (worker) => {
    worker.observer.once('newrouter', (router) => {
      router.observer.on('newtransport', see);
    });
  });
}

/** Waits until a site has sent that many more packets, heard or not. */
async function sendsMore({ sender }: PlaneSite, packets: number): Promise<void> {
  const enough = sender.sent.packets + packets;
  await waitUntil('it has sent more', () => sender.sent.packets >= enough, PATIENCE_MS);
}

test('[MP1] a voice passes only while its site has the floor, whatever its client sends', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  await rig.join('LCA');
  const intruder = await rig.join('DBN');
  intruder.disobey();
  await rig.direct({ speaker: 'LCA', standby: ['DBN'] });
  await viewer.sees('speakerAudio', 'LCA');
  await sendsMore(intruder, 100);
  assert.deepEqual(voices(viewer), new Set(['LCA']));
  await rig.direct({ speaker: 'DBN', standby: [] });
  await viewer.sees('speakerAudio', 'DBN');
  await rig.direct({ speaker: null });
  await rig.waitForEvent('onAir', ({ bus, site }) => bus === 'speakerAudio' && site === null);
  await sendsMore(intruder, 20);
  const heard = viewer.on('speakerAudio').packets;
  await sendsMore(intruder, 100);
  assert.equal(viewer.on('speakerAudio').packets, heard);
});

test('[MP1] [PR5] a speaker who is muted is seen and not heard, whatever the client sends, and is heard again', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const speaker = await rig.join('LCA');
  speaker.disobey();
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  await viewer.sees('speakerAudio', 'LCA');
  await rig.direct({ speakerMuted: true });
  await rig.waitForEvent('onAir', ({ bus, site }) => bus === 'speakerAudio' && site === null);
  // What was on its way when the gate closed.
  await sendsMore(speaker, 20);
  const heard = viewer.on('speakerAudio').packets;
  await viewer.getsMore('speakerVideo', 30);
  await sendsMore(speaker, 100);
  assert.equal(viewer.on('speakerAudio').packets, heard);
  await rig.direct({ speakerMuted: false });
  await viewer.sees('speakerAudio', 'LCA');
});

test('[MP1] the gates on the server are open exactly for those whom the plan lets speak', async (t) => {
  const microphones = watchMicrophones();
  const rig = await openRig(t);
  for (const site of [HOST, 'LCA', 'DBN', 'HNI']) {
    await rig.join(site);
  }
  const open = () => [...microphones].flatMap(([site, { paused }]) => (paused ? [] : [site]));
  assert.deepEqual(open(), []);
  await rig.direct({ speaker: 'LCA', response: 'DBN', standby: ['HNI'] });
  assert.deepEqual(open(), [HOST, 'LCA', 'DBN']);
  await rig.direct({ speaker: 'HNI', response: null, standby: [] });
  assert.deepEqual(open(), [HOST, 'HNI']);
  await rig.direct({ speaker: HOST });
  assert.deepEqual(open(), [HOST]);
});

test('[MP6] when the floor passes, no packet of the last speaker follows the first of the next', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const [lca, dbn] = [await rig.join('LCA'), await rig.join('DBN')];
  lca.disobey();
  dbn.disobey();
  for (const speaker of ['LCA', 'DBN', 'LCA', 'DBN']) {
    await rig.direct({ speaker });
    await viewer.sees('speakerAudio', speaker);
  }
  assert.deepEqual(
    viewer.changes.filter(({ bus }) => bus === 'speakerAudio').map(({ site }) => site),
    ['LCA', 'DBN', 'LCA', 'DBN'],
  );
});

test('[MP7] nobody gets its own voice back, and all others hear it', async (t) => {
  const rig = await openRig(t);
  const [host, lca, dbn] = [await rig.join(HOST), await rig.join('LCA'), await rig.join('DBN')];
  await rig.direct({ speaker: 'LCA', response: 'DBN' });
  await Promise.all([
    host.sees('speakerAudio', 'LCA'),
    host.sees('responseAudio', 'DBN'),
    lca.sees('hostAudio', HOST),
    lca.sees('responseAudio', 'DBN'),
    dbn.sees('hostAudio', HOST),
    dbn.sees('speakerAudio', 'LCA'),
  ]);
  await host.getsMore('speakerAudio', 25);
  assert.ok(!voices(host).has(HOST));
  assert.ok(!voices(lca).has('LCA'));
  assert.ok(!voices(dbn).has('DBN'));
});

test('[MP7] who has given the floor away hears the next speaker', async (t) => {
  const rig = await openRig(t);
  const [lca, dbn] = [await rig.join('LCA'), await rig.join('DBN')];
  await rig.direct({ speaker: 'LCA' });
  await dbn.sees('speakerAudio', 'LCA');
  await rig.direct({ speaker: 'DBN' });
  await lca.sees('speakerAudio', 'DBN');
  await lca.getsMore('speakerAudio', 25);
  assert.deepEqual(voices(lca), new Set(['DBN']));
  assert.deepEqual(voices(dbn), new Set(['LCA']));
});

test('[MP7] a site that joins while it is on air has its own voice off from the start', async (t) => {
  const offFromTheStart: (string | undefined)[] = [];
  watchTransports((transport) => {
    transport.observer.on('newconsumer', (consumer) => {
      if (transport.type === 'webrtc' && consumer.paused) {
        offFromTheStart.push(consumer.rtpParameters.rtcp?.cname);
      }
    });
  });
  const rig = await openRig(t);
  await rig.direct({ speaker: 'LCA', response: 'DBN' });
  await rig.joinOnly('LCA');
  await rig.joinOnly('DBN');
  await rig.joinOnly(HOST);
  await rig.joinOnly(null);
  assert.deepEqual(offFromTheStart, ['speaker', 'response', 'host']);
});

test('[MP7] a site that reconnects while it has the floor does not hear itself either', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  const first = await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerAudio', 'LCA');
  await first.leave();
  const second = await rig.join('LCA');
  await viewer.sees('speakerAudio', 'LCA');
  await viewer.getsMore('speakerAudio', 25);
  assert.deepEqual(voices(second), new Set());
});

test('[MP20] what is heard is measured on the buses, and its end is told once', async (t) => {
  const rig = await openRig(t);
  await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  const { levels } = await rig.waitForEvent('heard', (event) => event.levels.speakerAudio.packets > 5);
  assert.ok(levels.speakerAudio.dBov > -40 && levels.speakerAudio.dBov < 0);
  assert.equal(levels.hostAudio.packets, 0);
  await rig.direct({ speaker: null });
  const silent = () => rig.eventsOf('heard').filter((event) => event.levels.speakerAudio.packets === 0);
  await waitUntil('the end is told', () => silent().length === 1);
  assert.deepEqual(silent()[0]?.levels.speakerAudio, { packets: 0, dBov: -127 });
});
