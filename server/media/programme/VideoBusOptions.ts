import type { SiteId } from '../../../domain/ids.ts';
import type { ProgrammeSink } from './ProgrammeSource.ts';

/** What a video bus reports; called while a packet, a tick or a command is handled. */
export interface VideoBusListener {
  /** What viewers get changed: the first key frame of a site passed on the lowest output layer; null is nothing. */
  onAir(site: SiteId | null): void;
  /** A source on standby became ready or not, or its number of layers changed that have shown a key frame. */
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
