// npm run bench -- bus [--json]: what a packet costs in the programme buses alone, without mediasoup around them.
import { parseArgs } from 'node:util';
import { AudioBus } from '../server/media/programme/AudioBus.ts';
import type { ProgrammeSink } from '../server/media/programme/ProgrammeSource.ts';
import { buildRtp } from '../server/media/programme/simulation/buildRtp.ts';
import { SimulatedCamera, VP8_PAYLOAD_TYPE } from '../server/media/programme/simulation/SimulatedCamera.ts';
import { SimulatedSource } from '../server/media/programme/simulation/SimulatedSource.ts';
import { VideoBus } from '../server/media/programme/VideoBus.ts';

const OUTPUTS = [11, 12, 13];
const OPUS_PAYLOAD_TYPE = 100;
const AUDIO_LEVEL_ID = 10;
const FRAME_MS = 33;
const PACKET_BYTES = 1_100;
/** Packets of one frame of each camera layer, about what 150, 450 and 1,500 kbit/s make of it. */
const PACKETS_PER_FRAME = [1, 2, 6];
const WARM_UP_FRAMES = 500;
const FRAMES = 2_500;
const ROUNDS = 5;

/** Something that a bus goes through frame by frame; the packets are made beforehand. */
type Scenario = { readonly name: string; readonly prepare: () => Course };
type Course = {
  readonly frames: readonly (readonly Buffer[])[];
  readonly source: SimulatedSource;
  readonly bus: { tick(): void; readonly packetsIn: number; readonly packetsOut: number };
  readonly advance: (ms: number) => void;
};

type Result = {
  readonly scenario: string;
  readonly packetsIn: number;
  readonly packetsOut: number;
  /** Packets in that one core carries in a second. */
  readonly packetsPerSecond: number;
  readonly microsecondsPerPacketIn: number;
  readonly microsecondsPerPacketOut: number | null;
};

/** The worker's place: counts, so that no packet can be optimised away. */
class CountingSink implements ProgrammeSink {
  bytes = 0;

  sendRtp(packet: Buffer): void {
    this.bytes += packet.length;
  }

  sendRtcp(packet: Buffer): void {
    this.bytes += packet.length;
  }
}

function prepareVideo(layers: number, onAir: boolean): Course {
  let now = 1_700_000_000_000;
  const source = new SimulatedCamera('LCA', [1, 2, 3].slice(0, layers));
  const bus = new VideoBus({
    ssrcs: OUTPUTS,
    payloadType: VP8_PAYLOAD_TYPE,
    sink: new CountingSink(),
    now: () => now,
    listener: {
      onAir: () => {},
      onStandby: () => {},
      onTakeFailed: () => {},
      onSourceStopped: () => {},
      onSourceResumed: () => {},
    },
  });
  const frames = Array.from({ length: WARM_UP_FRAMES + FRAMES }, (_none, index) => {
    source.advance(FRAME_MS);
    return source.ssrcs.flatMap((_ssrc, layer) =>
      source.frame(layer, { key: index === 0, packets: PACKETS_PER_FRAME[layer] ?? 1, size: PACKET_BYTES }),
    );
  });
  if (onAir) {
    bus.take(source);
  } else {
    bus.standby(source, layers);
  }
  return { frames, source, bus, advance: (ms) => (now += ms) };
}

function prepareAudio(): Course {
  let now = 1_700_000_000_000;
  const source = new SimulatedSource('LCA', [1], AUDIO_LEVEL_ID);
  const bus = new AudioBus({
    ssrc: 31,
    payloadType: OPUS_PAYLOAD_TYPE,
    keptExtensionIds: [AUDIO_LEVEL_ID],
    sink: new CountingSink(),
    now: () => now,
    listener: { onAir: () => {}, onSourceStopped: () => {}, onSourceResumed: () => {} },
  });
  const extension = { profile: 0xbede, block: Buffer.of(AUDIO_LEVEL_ID << 4, 30, 0, 0) };
  const frames = Array.from({ length: WARM_UP_FRAMES + FRAMES }, (_none, index) =>
    Array.from({ length: 5 }, (_same, part) => {
      const sequence = 5 * index + part;
      const payload = Buffer.alloc(80);
      return buildRtp({
        ssrc: 1,
        payloadType: OPUS_PAYLOAD_TYPE,
        sequence,
        timestamp: sequence * 960,
        extension,
        payload,
      });
    }),
  );
  bus.take(source);
  return { frames, source, bus, advance: (ms) => (now += ms) };
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'three layers on air', prepare: () => prepareVideo(3, true) },
  { name: 'one layer feeds three outputs', prepare: () => prepareVideo(1, true) },
  { name: 'three layers on standby', prepare: () => prepareVideo(3, false) },
  { name: 'voice on air', prepare: prepareAudio },
];

/** The best of some rounds: what the machine can do when nothing else disturbs it. */
function measure({ name, prepare }: Scenario): Result {
  const rounds = Array.from({ length: ROUNDS }, () => measureRound(name, prepare()));
  return rounds.reduce((best, round) => (round.packetsPerSecond > best.packetsPerSecond ? round : best));
}

function measureRound(scenario: string, { frames, source, bus, advance }: Course): Result {
  const play = (some: readonly (readonly Buffer[])[]): void => {
    for (const packets of some) {
      advance(FRAME_MS);
      source.send(...packets);
      bus.tick();
    }
  };
  play(frames.slice(0, WARM_UP_FRAMES));
  const [inBefore, outBefore] = [bus.packetsIn, bus.packetsOut];
  const startedAt = performance.now();
  play(frames.slice(WARM_UP_FRAMES));
  const microseconds = (performance.now() - startedAt) * 1_000;
  const packetsIn = bus.packetsIn - inBefore;
  const packetsOut = bus.packetsOut - outBefore;
  return {
    scenario,
    packetsIn,
    packetsOut,
    packetsPerSecond: Math.round((packetsIn / microseconds) * 1e6),
    microsecondsPerPacketIn: microseconds / packetsIn,
    microsecondsPerPacketOut: packetsOut === 0 ? null : microseconds / packetsOut,
  };
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const results = SCENARIOS.map(measure);
if (options.json) {
  console.log(JSON.stringify({ benchmark: 'bus', results }, null, 2));
} else {
  console.table(
    Object.fromEntries(
      results.map(({ scenario, packetsPerSecond, microsecondsPerPacketIn, microsecondsPerPacketOut }) => [
        scenario,
        {
          'packets/s': packetsPerSecond,
          'µs per packet in': microsecondsPerPacketIn.toFixed(2),
          'µs per packet out': microsecondsPerPacketOut?.toFixed(2) ?? '–',
        },
      ]),
    ),
  );
}
