import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createWorker } from 'mediasoup';
import type { TestContext } from 'node:test';
import type { types } from 'mediasoup';
import { asId } from '../../domain/ids.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import { loadClip } from '../clips/clipCache.ts';
import type { Clip } from '../clips/clipCache.ts';
import { CAMERA_LAYERS, NEUTRAL_CLIP } from '../clips/clipRecipe.ts';
import { waitUntil } from '../waitUntil.ts';
import { BOT_RTP_CAPABILITIES } from './botRtp.ts';
import { ReceivePeer } from './ReceivePeer.ts';
import { SendPeer } from './SendPeer.ts';
import type { SourceChange } from './TrackReceiver.ts';

const site = asId<SiteId>('LCA');
const OFF_AIR = { maxSpatialLayer: 0, microphone: false } as const;
const ON_AIR = { maxSpatialLayer: 2, microphone: true } as const;

let clip: Clip;
let worker: types.Worker;
let router: types.Router;

before(async () => {
  clip = await loadClip(NEUTRAL_CLIP);
  worker = await createWorker({ logLevel: 'error' });
  router = await worker.createRouter({
    mediaCodecs: [
      { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
      { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
    ],
  });
});

after(() => worker.close());

async function openTransport() {
  const transport = await router.createWebRtcTransport({
    listenInfos: [{ protocol: 'udp', ip: '127.0.0.1' }],
  });

  return {
    transport,
    connectTransport: (dtlsParameters: types.DtlsParameters) => transport.connect({ dtlsParameters }),
  };
}

async function openSender(t: TestContext, kinds: readonly ContributionKind[]) {
  const { transport, connectTransport } = await openTransport();
  const peer = new SendPeer({ site, clip, transport, connectTransport });
  t.after(() => peer.close());
  const producers = await Promise.all(
    kinds.map((kind) =>
      transport.produce({
        kind: kind === 'microphone' ? 'audio' : 'video',
        rtpParameters: peer.rtpParameters(kind),
        keyFrameRequestDelay: 0,
      }),
    ),
  );
  await peer.connected;

  return { peer, producers, transport };
}

async function openReceiver(t: TestContext, producers: readonly types.Producer[]) {
  const { transport, connectTransport } = await openTransport();
  const consumers: types.Consumer[] = [];
  for (const { id } of producers) {
    consumers.push(await transport.consume({ producerId: id, rtpCapabilities: BOT_RTP_CAPABILITIES }));
  }
  const changes: (SourceChange & { bus: string })[] = [];
  const peer = new ReceivePeer<string>({
    name: 'viewer',
    transport,
    connectTransport,
    consumers: consumers.map(({ id, kind, rtpParameters }, i) => ({
      bus: producers[i]?.id ?? id,
      kind: kind === 'audio' ? 'audio' : 'video',
      rtpParameters,
    })),
    onChange: (bus, change) => changes.push({ bus, ...change }),
  });
  t.after(() => peer.close());
  await peer.connected;

  return { peer, consumers, changes };
}

test('[SB1] a viewer gets every layer of a bot and reads whose it is', async (t) => {
  const { peer: sender, producers } = await openSender(t, ['camera']);
  sender.setWanted(ON_AIR);
  const { peer, consumers } = await openReceiver(t, producers);
  const report = () => Object.values(peer.reports)[0];
  for (const [layer, { width }] of [...CAMERA_LAYERS.entries()].reverse()) {
    await consumers[0]?.setPreferredLayers({ spatialLayer: layer });
    await waitUntil(`layer ${layer} is shown`, () => report()?.width === width);
  }
  assert.equal(report()?.site, site);
  assert.equal(report()?.undecodable, 0);
  assert.equal(report()?.lost, 0);
});

test('[SB2] a key-frame request is answered by key frames of all layers', async (t) => {
  const { peer: sender, producers } = await openSender(t, ['camera']);
  sender.setWanted(ON_AIR);
  const [camera] = producers;
  assert.ok(camera);
  await waitUntil('all layers play', () => camera.score.filter(({ score }) => score > 0).length === 3);
  const keyFrames = new Set<number>();
  camera.on('trace', ({ info }) => keyFrames.add((info['rtpPacket'] as { ssrc: number }).ssrc));
  await camera.enableTraceEvent(['keyframe']);
  const { peer, consumers } = await openReceiver(t, producers);
  await consumers[0]?.requestKeyFrame();
  await waitUntil('three key frames come', () => keyFrames.size === 3);
  await waitUntil('the viewer sees it', () => (Object.values(peer.reports)[0]?.keyFrames ?? 0) > 0);
  assert.ok(sender.cameraKeyFrameRequests >= 1);
});

test('[SB3] off air a bot sends its lowest layer only, below 150 kbps, and no voice', async (t) => {
  const { peer: sender, producers } = await openSender(t, ['camera', 'microphone']);
  sender.setWanted(OFF_AIR);
  const [camera, microphone] = producers;
  assert.ok(camera && microphone);
  const startedAt = performance.now();
  await waitUntil('two seconds of it are sent', () => sender.sent.packets >= 40);
  const kbps = (sender.sent.bytes * 8) / (performance.now() - startedAt);
  assert.ok(kbps < 150, `${kbps} kbps`);
  assert.deepEqual(
    (await camera.getStats()).map(({ ssrc }) => ssrc),
    [sender.rtpParameters('camera').encodings?.[0]?.ssrc],
  );
  assert.deepEqual(await microphone.getStats(), []);
});

test('[SB4] an open microphone is heard, and its header says how loud it is', async (t) => {
  const { peer: sender, producers } = await openSender(t, ['microphone']);
  const [microphone] = producers;
  assert.ok(microphone);
  const observer = await router.createAudioLevelObserver({ interval: 250, threshold: -60, maxEntries: 1 });
  await observer.addProducer({ producerId: microphone.id });
  const volumes: number[] = [];
  observer.on('volumes', ([loudest]) => volumes.push(loudest?.volume ?? -127));
  sender.setWanted(ON_AIR);
  const { peer, changes } = await openReceiver(t, producers);
  await waitUntil('a level is measured', () => volumes.length > 0 && changes.length > 0);
  assert.ok(
    volumes.every((volume) => volume > -40 && volume < -15),
    String(volumes),
  );
  assert.deepEqual(
    changes.map((change) => change.site),
    [site],
  );
  sender.setWanted(OFF_AIR);
  const heard = () => Object.values(peer.reports)[0]?.packets ?? 0;
  let last = -1;
  await waitUntil('it falls silent', () => {
    const silent =
      heard() === last &&
      Object.values(peer.reports).every(({ lastFrameAt }) => Date.now() - lastFrameAt > 200);
    last = heard();

    return silent;
  });
});

test('shared content plays beside the camera', async (t) => {
  const { peer: sender, producers } = await openSender(t, ['camera', 'content']);
  sender.setWanted(OFF_AIR);
  sender.setContent(true);
  const { peer } = await openReceiver(t, producers);
  const [camera, content] = producers.map(
    ({ id }) =>
      () =>
        peer.reports[id]?.width,
  );
  await waitUntil('both are shown', () => camera?.() === 320 && content?.() === 1280);
});

test('a peer tells when its transport is gone', async (t) => {
  const { transport, connectTransport } = await openTransport();
  let down = false;
  const peer = new SendPeer({ site, clip, transport, connectTransport, onDown: () => (down = true) });
  t.after(() => peer.close());
  await peer.connected;
  transport.close();
  await waitUntil('the peer notices', () => down);
});

test('a peer whose transport cannot be connected fails, and says so', async (t) => {
  const { transport } = await openTransport();
  const refused = () => Promise.reject(new Error('refused'));
  const peer = new SendPeer({ site, clip, transport, connectTransport: refused });
  t.after(() => peer.close());
  await assert.rejects(peer.connected, /refused/);
});
