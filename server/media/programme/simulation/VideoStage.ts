import type { SiteId } from '../../../../domain/ids.ts';
import { VideoBus } from '../VideoBus.ts';
import { RecordingSink } from './RecordingSink.ts';
import { VP8_PAYLOAD_TYPE, type FrameOptions, type SimulatedCamera } from './SimulatedCamera.ts';

const TICK_MS = 50;
const FRAME_MS = 33;

/** What a bus told its listener, one entry a call. */
export type Report = readonly [name: string, site: SiteId | null, ...rest: readonly unknown[]];

/** A video bus with its surroundings in memory, and a clock that goes when it is told to. */
export class VideoStage {
  readonly sink = new RecordingSink();
  readonly reports: Report[] = [];
  readonly bus: VideoBus;
  /** Ms since the epoch. */
  now = 1_700_000_000_000;
  #tickedAt = this.now;

  constructor(ssrcs: readonly number[], keptExtensionIds: readonly number[] = []) {
    this.bus = new VideoBus({
      ssrcs,
      payloadType: VP8_PAYLOAD_TYPE,
      keptExtensionIds,
      sink: this.sink,
      now: () => this.now,
      listener: {
        onAir: (site) => this.reports.push(['onAir', site]),
        onStandby: (...standby) => this.reports.push(['standby', ...standby]),
        onTakeFailed: (...failure) => this.reports.push(['takeFailed', ...failure]),
        onSourceStopped: (...stop) => this.reports.push(['stopped', ...stop]),
        onSourceResumed: (site) => this.reports.push(['resumed', site]),
      },
    });
  }

  /** Lets time pass for the bus and these cameras, with a tick every 50 ms. */
  pass(ms: number, cameras: readonly SimulatedCamera[] = []): void {
    const end = this.now + ms;
    while (this.#tickedAt + TICK_MS <= end) {
      this.#tickedAt += TICK_MS;
      this.now = this.#tickedAt;
      this.bus.tick();
    }
    this.now = end;
    for (const camera of cameras) {
      camera.advance(ms);
    }
  }

  /** One frame of each of these layers from a camera, at this moment. */
  frame(camera: SimulatedCamera, layers: readonly number[], options: FrameOptions = {}): void {
    for (const layer of layers) {
      camera.send(...camera.frame(layer, options));
    }
  }

  /** Frames without key frame for a time, of these layers of each camera. */
  play(ms: number, ...streams: readonly (readonly [SimulatedCamera, readonly number[]])[]): void {
    for (let played = 0; played < ms; played += FRAME_MS) {
      this.pass(
        FRAME_MS,
        streams.map(([camera]) => camera),
      );
      for (const [camera, layers] of streams) {
        this.frame(camera, layers);
      }
    }
  }

  /** Asks the bus for a key frame as the viewers of an output do (PLI). */
  askForKeyFrame(ssrc: number): void {
    const pli = Buffer.from('81ce000200000000', 'hex');
    const media = Buffer.alloc(4);
    media.writeUInt32BE(ssrc);
    this.bus.receiveRtcp(Buffer.concat([pli, media]));
  }

  reported(name: string): Report[] {
    return this.reports.filter(([reported]) => reported === name);
  }
}
