import type { SiteId } from '../../../domain/ids.ts';
import type { HeardLevel } from '../MediaPlane.ts';
import type { ProgrammeSink, ProgrammeSource } from './ProgrammeSource.ts';

/** What an audio bus reports; called synchronously while a packet, a tick or a command is handled. */
export interface AudioBusListener {
  /** What viewers hear changed: the first packet of a site passed; null is nothing. */
  onAir(site: SiteId | null): void;
  /** The source on air sent nothing for `stoppedAfterMs`, or was closed. `lastPacketAt` is in ms since the epoch. */
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
  /** Silence after which the source on air counts as stopped; 1,000 ms by default. */
  readonly stoppedAfterMs?: number;
};

/** One voice of the programme. */
export class AudioBus {
  constructor(_options: AudioBusOptions) {}

  /** Cuts to a source at once, null to silence. Repeating changes nothing. */
  take(_source: ProgrammeSource | null): void {}
  /** The source is gone for good (its transport or producer closed). */
  sourceClosed(_source: ProgrammeSource): void {}
  /** To be called every 50 ms or so: sender reports and deadlines. */
  tick(): void {}
  /** What was heard since the last call, and starts a new period. */
  takeLevels(): HeardLevel {
    return { packets: 0, dBov: -127 };
  }
  /** Detaches the source. */
  close(): void {}

  /** The site whose voice goes out. */
  get onAir(): SiteId | null {
    return null;
  }
  get packetsIn(): number {
    return 0;
  }
  get packetsOut(): number {
    return 0;
  }
}
