import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observer, type types } from 'mediasoup';
import { BOT_RTP_CAPABILITIES } from '../../../bot/media/botRtp.ts';
import { asId, type SessionId, type SiteId } from '../../../domain/ids.ts';
import { MediaError, type MediaErrorCode } from '../MediaPlane.ts';
import { eventually } from '../testing/eventually.ts';
import { openRig } from '../testing/openRig.ts';
import { MediasoupPlane } from './MediasoupPlane.ts';
import { SILENT_LOG, planeOptions } from '../testing/PlaneRig.ts';

const workers: types.Worker[] = [];
const routers: types.Router[] = [];
const servers: types.WebRtcServer[] = [];
observer.on('newworker', (worker) => {
  workers.push(worker);
  worker.observer.on('newrouter', (router) => routers.push(router));
  worker.observer.on('newwebrtcserver', (server) => servers.push(server));
});

function refusal(code: MediaErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof MediaError && error.code === code;
}

/** What the newest worker holds, as it says itself. */
async function held(): Promise<Record<string, number>> {
  const [worker, router] = [workers.at(-1), routers.at(-1)];
  assert.ok(worker !== undefined && router !== undefined);
  const { channelMessageHandlers } = await worker.dump();
  const dump = await router.dump();
  return {
    handlers: channelMessageHandlers.channelRequestHandlers.length,
    transports: dump.transportIds.length,
    producers: dump.mapProducerIdConsumerIds.length,
    consumers: dump.mapConsumerIdProducerId.length,
  };
}

async function waitForHeld(expected: Record<string, number>): Promise<void> {
  await eventually(async () => {
    assert.deepEqual(await held(), expected);
  });
}

test('[MP16] when all have left, nothing of them is held any more', async (t) => {
  const rig = await openRig(t);
  const empty = await held();
  for (let round = 0; round < 2; round += 1) {
    const viewer = await rig.join(null);
    const [lca, dbn] = [await rig.join('LCA'), await rig.join('DBN', ['camera', 'microphone', 'content'])];
    await rig.direct({ speaker: 'LCA', standby: ['DBN'], content: 'DBN' });
    await viewer.sees('speakerVideo', 'LCA');
    await rig.direct({ speaker: 'DBN', standby: [], content: 'DBN' });
    await viewer.sees('speakerVideo', 'DBN');
    await Promise.all([lca.leave(), viewer.leave(), dbn.leave()]);
    await waitForHeld(empty);
  }
});

test('[MP16] a source that a bus has let go of is not read any more', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  await rig.join('LCA');
  await rig.join('DBN');
  const idle = await held();
  await rig.direct({ speaker: 'LCA', standby: ['DBN'] });
  await viewer.sees('speakerVideo', 'LCA');
  assert.equal((await held())['consumers'], (idle['consumers'] ?? 0) + 4);
  await rig.direct({ speaker: 'DBN', standby: [] });
  await viewer.sees('speakerVideo', 'DBN');
  await rig.direct({ speaker: null });
  await waitForHeld(idle);
});

test('[MP12][MP16] a contribution whose place another session has taken ends', async (t) => {
  const rig = await openRig(t);
  await rig.join('LCA');
  const { producers } = await held();
  await rig.join('LCA');
  await eventually(async () => {
    assert.equal((await held())['producers'], producers);
  });
});

test('[MP17] who leaves while joining has not joined, and leaves nothing behind', async (t) => {
  const rig = await openRig(t);
  const empty = await held();
  const session = asId<SessionId>('hasty');
  const join = { conference: rig.conference, session, site: asId<SiteId>('LCA') };
  const joining = rig.plane.join({ ...join, rtpCapabilities: BOT_RTP_CAPABILITIES });
  await rig.plane.leave(session);
  await assert.rejects(joining, refusal('unknown_session'));
  await waitForHeld(empty);
  assert.deepEqual(
    (await rig.plane.stats()).workers.map(({ sessions }) => sessions),
    [0],
  );
});

test('[MP17] of two joins of one session the later one holds', async (t) => {
  const rig = await openRig(t);
  const session = asId<SessionId>('twice');
  const join = {
    conference: rig.conference,
    session,
    site: null,
    rtpCapabilities: BOT_RTP_CAPABILITIES,
  };
  const [first, second] = await Promise.allSettled([rig.plane.join(join), rig.plane.join(join)]);
  assert.equal(first.status, 'rejected');
  assert.equal(second.status, 'fulfilled');
  await rig.plane.restartIce(session, second.value.receive.id);
});

test('[MP22] what mediasoup cannot use is refused to that session and harms nobody', async (t) => {
  const rig = await openRig(t);
  const viewer = await rig.join(null);
  await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  const { session, sender, joined } = await rig.join('DBN', []);
  const camera = sender.rtpParameters('camera');
  const [codec] = camera.codecs;
  assert.ok(codec);
  const bad = [
    { ...camera, codecs: [{ ...codec, mimeType: 'video/H264' as const }] },
    { ...camera, codecs: [{ ...codec, mimeType: 'audio/opus' as const }] },
    { ...camera, codecs: [] },
    { ...camera, encodings: [{ ssrc: 1 }, { ssrc: 2 }, { ssrc: 3 }, { ssrc: 4 }] },
    { ...camera, encodings: [{ ssrc: 5 }, { ssrc: 5 }] },
    { codecs: camera.codecs, encodings: [{}, {}] },
  ];
  for (const rtpParameters of bad) {
    const producing = rig.plane.produce(session, 'camera', rtpParameters);
    await assert.rejects(producing, refusal('media_unsupported'), JSON.stringify(rtpParameters));
  }
  const fingerprints: types.DtlsFingerprint[] = [];
  const fresh = await rig.joinOnly('HNI');
  await assert.rejects(
    rig.plane.connectTransport(fresh.session, fresh.joined.receive.id, { fingerprints }),
    refusal('media_unsupported'),
  );
  const foreign = rig.plane.connectTransport(session, fresh.joined.receive.id, { fingerprints });
  await assert.rejects(foreign, refusal('unknown_transport'));
  await rig.plane.restartIce(session, joined.receive.id);
  await viewer.sees('speakerVideo', 'LCA');
});

test('[MP22] a client that can play neither Opus nor VP8 cannot join', async (t) => {
  const rig = await openRig(t);
  const empty = await held();
  const session = asId<SessionId>('deaf');
  for (const rtpCapabilities of [{}, { codecs: [], headerExtensions: [] }]) {
    const joining = rig.plane.join({ conference: rig.conference, session, site: null, rtpCapabilities });
    await assert.rejects(joining, refusal('media_unsupported'));
  }
  await waitForHeld(empty);
});

test('[MP14] a worker takes the next port when another program has its own', async (t) => {
  const options = planeOptions(1);
  const first = await MediasoupPlane.create(options, SILENT_LOG);
  t.after(() => first.close());
  const second = await MediasoupPlane.create(options, SILENT_LOG);
  t.after(() => second.close());
  const dumps = await Promise.all(servers.slice(-2).map((server) => server.dump()));
  assert.deepEqual(
    dumps.flatMap(({ udpSockets, tcpServers }) => [udpSockets, tcpServers].flat().map(({ port }) => port)),
    [options.portMin, options.portMin, options.portMin + 1, options.portMin + 1],
  );
});

test('[MP14] a plane that cannot listen says so and leaves no worker behind', async () => {
  const options = { ...planeOptions(1), listenAddress: '203.0.113.1' };
  await assert.rejects(MediasoupPlane.create(options, SILENT_LOG), /203\.0\.113\.1/u);
  assert.equal(workers.at(-1)?.closed, true);
  const narrow = { ...planeOptions(3), portMin: 30_000, portMax: 30_001 };
  await assert.rejects(MediasoupPlane.create(narrow, SILENT_LOG), RangeError);
});
