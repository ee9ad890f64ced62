import type { SiteId } from '../../../domain/ids.ts';
import type { ProgrammeSink } from './ProgrammeSource.ts';

/** What an audio bus reports; called while a packet, a tick or a command is handled. */
export interface AudioBusListener {
  /** What viewers hear changed: the first packet of a site passed; null is nothing. */
  onAir(site: SiteId | null): void;
  /**
   * The taken source sent nothing for `stoppedAfterMs`, or was closed. `lastPacketAt` is in ms since the epoch; it is
   * the moment of the take when no packet came at all.
   */
  onSourceStopped(site: SiteId, lastPacketAt: number): void;
  onSourceResumed(site: SiteId): void;
}

export type AudioBusOptions = {
  /** SSRC of the programme Producer. */
  readonly ssrc: number;
  /** Payload type of Opus: the Router's, so the same in source packets and in the programme. Others are dropped. */
  readonly payloadType: number;
  /** Ids of the header extensions that the programme Producer declares; every other one is stripped. None by default. */
  readonly keptExtensionIds?: readonly number[];
  readonly sink: ProgrammeSink;
  readonly listener: AudioBusListener;
  /** Ms since the epoch, never going back (a monotonic clock started at the wall clock). */
  readonly now: () => number;
  /** Silence after which the taken source counts as stopped; 1,000 ms by default. */
  readonly stoppedAfterMs?: number;
};
