import type { SiteId } from '../../../domain/ids.ts';
import type { ProgrammeSink, ProgrammeSource } from './ProgrammeSource.ts';

/** What a video bus reports; called synchronously while a packet, a tick or a command is handled. */
export interface VideoBusListener {
  /** What viewers get changed: the first key frame of a site passed on the lowest output layer; null is nothing. */
  onAir(site: SiteId | null): void;
  /** A source on standby became ready (or its number of layers changed): this many layers have shown a key frame. */
  onStandby(site: SiteId, ready: boolean, layers: number): void;
  /** Two seconds after the take no key frame had come. The old picture stays and the bus goes on trying. */
  onTakeFailed(site: SiteId, reason: 'no_key_frame'): void;
  /** The source on air sent nothing for `stoppedAfterMs`, or was closed. `lastPacketAt` is in ms since the epoch. */
  onSourceStopped(site: SiteId, lastPacketAt: number): void;
  onSourceResumed(site: SiteId): void;
}

export type VideoBusOptions = {
  /** SSRCs of the programme Producer's encodings, lowest layer first. */
  readonly ssrcs: readonly number[];
  /** Payload type of VP8: the Router's, so the same in source packets and in the programme. Others are dropped. */
  readonly payloadType: number;
  /** Ids of the header extensions that the programme Producer declares; every other one is stripped. None by default. */
  readonly keptExtensionIds?: readonly number[];
  readonly sink: ProgrammeSink;
  readonly listener: VideoBusListener;
  /** Ms since the epoch, never going back (a monotonic clock started at the wall clock). */
  readonly now: () => number;
  /** Silence after which the source on air counts as stopped; 1,000 ms by default. */
  readonly stoppedAfterMs?: number;
};

/** One picture of the programme: several sources come, one at a time goes out on output layers that never change. */
export class VideoBus {
  constructor(_options: VideoBusOptions) {}

  /** Attaches a source and asks it for a key frame; `layers` is how many layers it has been told to send. */
  standby(_source: ProgrammeSource, _layers: number): void {}
  /** Takes a source off standby. One that is on air stays there until the next take. */
  release(_source: ProgrammeSource): void {}
  /** The source is gone for good (its transport or producer closed). */
  sourceClosed(_source: ProgrammeSource): void {}
  /** Cuts to a source at its next key frame, layer by layer; null stops the picture at once. Repeating changes nothing. */
  take(_source: ProgrammeSource | null): void {}
  /** RTCP that the programme Producer of worker number `worker` sent back: viewers' PLI and FIR. */
  receiveRtcp(_packet: Buffer, _worker = 0): void {}
  /** To be called every 50 ms or so: sender reports, deadlines, delayed key-frame requests. */
  tick(): void {}
  /** Detaches every source. */
  close(): void {}

  /** The site whose picture goes out. */
  get onAir(): SiteId | null {
    return null;
  }
  get keyFrameRequests(): number {
    return 0;
  }
  get packetsIn(): number {
    return 0;
  }
  get packetsOut(): number {
    return 0;
  }
}
