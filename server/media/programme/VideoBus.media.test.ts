import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setInterval } from 'node:timers/promises';
import { createWorker, type types } from 'mediasoup';
import { keyFrameRequests } from './rtcp.ts';
import { readTag, SimulatedCamera, VP8_PAYLOAD_TYPE } from './simulation/SimulatedCamera.ts';
import { VideoBus } from './VideoBus.ts';

const OUT = [11, 12, 13];
const FRAME_MS = 33;
const PATIENCE_MS = 10_000;
const VP8 = { mimeType: 'video/VP8', clockRate: 90_000 } as const;

let worker: types.Worker;

before(async () => {
  worker = await createWorker({ logLevel: 'error' });
});

after(() => worker.close());

/** A bus on a real Router, cameras that answer requests with their next frame, and one viewer of the programme. */
class Studio {
  readonly bus: VideoBus;
  readonly cameras = [
    new SimulatedCamera('HQ', [101, 102, 103]),
    new SimulatedCamera('LCA', [201, 202, 203]),
  ];
  readonly producer: types.Producer;
  /** Requests for key frames that came from the viewer's consumer. */
  viewerRequests = 0;
  /** Source layers of the packets that the viewer got. */
  readonly viewed: number[] = [];
  readonly #answered = new Map<SimulatedCamera, number>();

  private constructor(transport: types.DirectTransport, producer: types.Producer, viewer: types.Consumer) {
    this.producer = producer;
    this.bus = new VideoBus({
      ssrcs: OUT,
      payloadType: VP8_PAYLOAD_TYPE,
      sink: {
        sendRtp: (packet) => producer.send(packet),
        sendRtcp: (packet) => transport.sendRtcp(packet),
      },
      now: () => performance.timeOrigin + performance.now(),
      listener: {
        onAir: () => {},
        onStandby: () => {},
        onTakeFailed: () => {},
        onSourceStopped: () => {},
        onSourceResumed: () => {},
      },
    });
    transport.on('rtcp', (packet) => {
      this.viewerRequests += keyFrameRequests(packet).length;
      this.bus.receiveRtcp(packet);
    });
    viewer.on('rtp', (packet) => {
      this.viewed.push(readTag(packet.subarray(packet.length - 32)).from);
    });
  }

  static async open(): Promise<Studio> {
    const router = await worker.createRouter({
      mediaCodecs: [{ ...VP8, kind: 'video', preferredPayloadType: VP8_PAYLOAD_TYPE }],
    });
    const transport = await router.createDirectTransport();
    const rtpParameters = {
      codecs: [{ ...VP8, payloadType: VP8_PAYLOAD_TYPE, rtcpFeedback: [{ type: 'nack', parameter: 'pli' }] }],
      encodings: OUT.map((ssrc) => ({ ssrc, scalabilityMode: 'L1T3' })),
    };
    const producer = await transport.produce({ kind: 'video', rtpParameters });
    const hall = await router.createDirectTransport();
    const { rtpCapabilities } = router;
    return new Studio(transport, producer, await hall.consume({ producerId: producer.id, rtpCapabilities }));
  }

  /** Lets the cameras run until something has come about. */
  async playUntil(what: string, cameAbout: () => boolean): Promise<void> {
    const startedAt = performance.now();
    for await (const _tick of setInterval(FRAME_MS)) {
      for (const camera of this.cameras) {
        const asked = camera.keyFrameRequests > (this.#answered.get(camera) ?? 0);
        this.#answered.set(camera, camera.keyFrameRequests);
        camera.advance(FRAME_MS);
        for (const layer of OUT.keys()) {
          camera.send(...camera.frame(layer, { key: asked, packets: 2 }));
        }
      }
      this.bus.tick();
      if (cameAbout()) {
        return;
      }
      const seen = `${this.viewed.length} packets seen, last of ${this.viewed.at(-1) ?? 'nothing'}`;
      assert.ok(performance.now() - startedAt < PATIENCE_MS, `${what}: not within 10 s, ${seen}`);
    }
  }

  /** How many packets the viewer has got of a layer. */
  countViewed(ssrc: number): number {
    return this.viewed.filter((from) => from === ssrc).length;
  }
}

test('[PB6] [PB13] [PB14] what mediasoup makes of the programme: viewers climb, follow cuts unasked, and wake up in time', async () => {
  const studio = await Studio.open();
  const [first, second] = studio.cameras;
  assert.ok(first && second);

  studio.bus.take(first);
  await studio.playUntil('sender reports let the viewer climb', () => studio.countViewed(103) > 10);

  const asked = studio.viewerRequests;
  studio.bus.take(second);
  await studio.playUntil('the viewer follows the cut', () => studio.countViewed(203) > 30);
  assert.equal(studio.viewerRequests, asked, 'a cut makes nobody ask');
  assert.equal(second.keyFrameRequests, 1);

  studio.bus.take(null);
  await studio.playUntil('mediasoup gives the layers up', () =>
    studio.producer.score.every(({ score }) => score === 0),
  );
  const askedBefore = first.keyFrameRequests;
  const viewedBefore = studio.viewed.length;
  studio.bus.take(first);
  await studio.playUntil('the viewer sees the next take', () => studio.viewed.length > viewedBefore + 20);
  assert.ok(studio.viewerRequests > asked, 'the viewer asked when it woke up');
  assert.equal(first.keyFrameRequests - askedBefore, 1, 'and was served by the key frame of the take');
});
