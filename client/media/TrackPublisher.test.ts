import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { Device, FakeHandler, testFakeParameters as fake, type types } from 'mediasoup-client';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { RequestName, RequestOutput } from '../../contract/requests.ts';
import type { Answer } from '../connection/answer.ts';
import type { WantedContribution } from '../state/LiveState.ts';
import { TrackPublisher } from './TrackPublisher.ts';

const OFF_AIR: WantedContribution = { contributes: true, maxSpatialLayer: 0, microphone: false };
const ON_AIR: WantedContribution = { contributes: true, maxSpatialLayer: 2, microphone: true };

type Encoding = { rid?: string; active: boolean };

/** A browser's sender as far as it is used: it keeps the encodings that it is given. */
class Sender {
  encodings: Encoding[];

  constructor(encodings: readonly types.RtpEncodingParameters[]) {
    this.encodings = encodings.map(({ active }) => ({ active: active ?? true }));
  }
  getParameters() {
    return { encodings: this.encodings.map((encoding) => ({ ...encoding })) };
  }
  async setParameters({ encodings }: { encodings: Encoding[] }) {
    this.encodings = encodings;
  }
  raise(highest: number) {
    this.encodings = this.encodings.map((encoding, layer) => ({ ...encoding, active: layer <= highest }));
  }
  get active() {
    return this.encodings.map(({ active }) => active);
  }
}

/** mediasoup-client's own fake browser, with a sender for each track. */
function fakeBrowser(): types.HandlerFactory {
  const base = FakeHandler.createFactory(fake);
  const senders = new Map<string, Sender>();
  return {
    ...base,
    factory: (options) => {
      const handler = base.factory(options);
      const send = handler.send.bind(handler);
      handler.setMaxSpatialLayer = async (localId, highest) => senders.get(localId)?.raise(highest);
      handler.send = async (track) => {
        const result = await send(track);
        const sender = new Sender(result.rtpParameters.encodings ?? []);
        senders.set(result.localId, sender);
        return { ...result, rtpSender: sender as unknown as RTCRtpSender };
      };
      return handler;
    },
  };
}

/** Send transports, and what was produced on them. */
async function sender() {
  const device = new Device({ handlerFactory: fakeBrowser() });
  await device.load({ routerRtpCapabilities: fake.generateRouterRtpCapabilities() });
  const produced: types.Producer[] = [];
  const open = () => {
    const transport = device.createSendTransport(fake.generateTransportRemoteParameters());
    transport.on('connect', (_, connected) => connected());
    transport.on('produce', (_, taken) => taken({ id: `producer-${produced.length}` }));
    transport.observer.on('newproducer', (producer) => produced.push(producer));
    return transport;
  };
  const active = () => (produced.at(-1)?.rtpSender as unknown as Sender | undefined)?.active;
  return { open, produced, active };
}

/** A publisher whose server takes everything, nothing, or takes its time, and what it was asked. */
function publisher(kind: ContributionKind) {
  const requests: RequestName[] = [];
  const server = { refuses: false, thinking: Promise.resolve() };
  const request = async <N extends RequestName>(name: N): Promise<Answer<RequestOutput<N>>> => {
    requests.push(name);
    const { refuses } = server;
    await server.thinking;
    return refuses
      ? { ok: false, code: 'watching_only' }
      : { ok: true, data: { producer: 'producer' } as RequestOutput<N> };
  };
  const offers = () => requests.filter((name) => name === 'media.produce').length;
  return { publisher: new TrackPublisher(kind, { request }), requests, offers, server };
}

async function settle() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise(setImmediate);
  }
}

const video = () => new FakeMediaStreamTrack({ kind: 'video' });

test('[CL19] off air a camera sends its lowest layer alone', async () => {
  const { open, active } = await sender();
  const { publisher: camera } = publisher('camera');
  camera.follow({ transport: open(), track: video(), wanted: OFF_AIR });
  await settle();
  assert.equal(camera.sending.value, true);
  assert.deepEqual(active(), [true, false, false]);
});

test('[CL19] standby and on air raise it to all layers, and back, without producing anew', async () => {
  const { open, produced, active } = await sender();
  const { publisher: camera } = publisher('camera');
  const goal = { transport: open(), track: video() };
  camera.follow({ ...goal, wanted: OFF_AIR });
  camera.follow({ ...goal, wanted: ON_AIR });
  await settle();
  assert.deepEqual(active(), [true, true, true]);
  camera.follow({ ...goal, wanted: OFF_AIR });
  await settle();
  assert.deepEqual(active(), [true, false, false]);
  assert.equal(produced.length, 1);
});

test('[CL19] a microphone sends only while it is wanted', async () => {
  const { open, active } = await sender();
  const { publisher: microphone } = publisher('microphone');
  const goal = { transport: open(), track: new FakeMediaStreamTrack({ kind: 'audio' }) };
  microphone.follow({ ...goal, wanted: OFF_AIR });
  await settle();
  assert.deepEqual(active(), [false]);
  assert.equal(goal.track.enabled, true, 'its meter goes on');
  microphone.follow({ ...goal, wanted: ON_AIR });
  await settle();
  assert.deepEqual(active(), [true]);
});

test('[CL19] another device takes the producer over; without a device it is taken back', async () => {
  const { open, produced } = await sender();
  const { publisher: camera, requests } = publisher('camera');
  const transport = open();
  const [first, second] = [video(), video()];
  camera.follow({ transport, track: first, wanted: ON_AIR });
  await settle();
  camera.follow({ transport, track: second, wanted: ON_AIR });
  await settle();
  assert.equal(produced.length, 1);
  assert.equal(produced[0]?.track, second);
  assert.equal(first.readyState, 'live', 'devices are not the publisher’s to stop');
  camera.follow({ transport, track: null, wanted: ON_AIR });
  await settle();
  assert.equal(produced[0]?.closed, true);
  assert.deepEqual(requests, ['media.produce', 'media.unproduce']);
  assert.equal(camera.sending.value, false);
});

test('[CL19] while another device is being opened the producer waits for it, and starts nothing', async () => {
  const { open, produced } = await sender();
  const { publisher: camera, requests } = publisher('camera');
  const transport = open();
  camera.follow({ transport, track: 'coming', wanted: ON_AIR });
  await settle();
  assert.deepEqual(requests, []);
  const [first, second] = [video(), video()];
  camera.follow({ transport, track: first, wanted: ON_AIR });
  await settle();
  first.stop();
  camera.follow({ transport, track: 'coming', wanted: ON_AIR });
  await settle();
  camera.follow({ transport, track: second, wanted: ON_AIR });
  await settle();
  assert.deepEqual(requests, ['media.produce']);
  assert.equal(produced[0]?.closed, false);
  assert.equal(produced[0]?.track, second);
});

test('[CL19] on new transports it is produced anew; the old ones need no taking back', async () => {
  const { open, produced } = await sender();
  const { publisher: camera, requests } = publisher('camera');
  const [before, after] = [open(), open()];
  const track = video();
  camera.follow({ transport: before, track, wanted: ON_AIR });
  await settle();
  before.close();
  camera.follow({ transport: after, track, wanted: ON_AIR });
  await settle();
  assert.deepEqual(
    produced.map(({ closed }) => closed),
    [true, false],
  );
  assert.deepEqual(requests, ['media.produce', 'media.produce']);
});

test('[CL19] while another device of the site sends, this one does not', async () => {
  const { open } = await sender();
  const { publisher: camera, offers } = publisher('camera');
  const goal = { transport: open(), track: video() };
  camera.follow({ ...goal, wanted: { ...OFF_AIR, contributes: false } });
  await settle();
  assert.equal(offers(), 0);
  camera.follow({ ...goal, wanted: OFF_AIR });
  await settle();
  assert.equal(offers(), 1);
});

test('[CL19] a refused contribution is offered again after two seconds', async (t) => {
  const { open, produced } = await sender();
  const { publisher: camera, offers, server } = publisher('camera');
  t.mock.timers.enable({ apis: ['setTimeout'] });
  server.refuses = true;
  camera.follow({ transport: open(), track: video(), wanted: ON_AIR });
  await settle();
  assert.equal(camera.sending.value, false);
  assert.equal(produced[0]?.closed, true, 'nothing is sent that nobody takes');
  server.refuses = false;
  t.mock.timers.tick(2_000);
  await settle();
  assert.equal(offers(), 2);
  assert.equal(camera.sending.value, true);
});

test('[CL19] one contribution does not wait for the server’s answer about another', async () => {
  const { open, produced } = await sender();
  const transport = open();
  const { publisher: microphone, server } = publisher('microphone');
  const { publisher: camera } = publisher('camera');
  const answered = Promise.withResolvers<void>();
  server.thinking = answered.promise;
  microphone.follow({ transport, track: new FakeMediaStreamTrack({ kind: 'audio' }), wanted: ON_AIR });
  camera.follow({ transport, track: video(), wanted: ON_AIR });
  await settle();
  assert.equal(produced.length, 2);
  assert.equal(microphone.sending.value, false);
  assert.equal(camera.sending.value, true);
  answered.resolve();
  await settle();
  assert.equal(microphone.sending.value, true);
});

test('[CL19] when transports are replaced while the server is being asked, the new ones do not wait', async (t) => {
  const { open, produced } = await sender();
  const { publisher: camera, offers, server } = publisher('camera');
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const [before, after] = [open(), open()];
  const track = video();
  const answered = Promise.withResolvers<void>();
  server.thinking = answered.promise;
  server.refuses = true;
  camera.follow({ transport: before, track, wanted: ON_AIR });
  await settle();
  server.refuses = false;
  before.close();
  camera.follow({ transport: after, track, wanted: ON_AIR });
  answered.resolve();
  await settle();
  assert.equal(offers(), 2);
  assert.equal(produced.at(-1)?.closed, false);
});

test('[CL19] after its end nothing is sent, also not what was just being produced', async () => {
  const { open, produced } = await sender();
  const { publisher: camera } = publisher('camera');
  camera.follow({ transport: open(), track: video(), wanted: ON_AIR });
  camera.close();
  await settle();
  assert.ok(produced.every(({ closed }) => closed));
  assert.equal(camera.sending.value, false);
});
