import type { SiteId } from '../../../domain/ids.ts';

/**
 * Where a bus gets packets from: one contribution of a site, all its layers, as they came. The plane makes it (a
 * piped consumer on a DirectTransport of the site's Router); the bus reads it while it is on standby or on air.
 */
export interface ProgrammeSource {
  readonly site: SiteId;
  /** One SSRC per simulcast layer, lowest layer first; a single one for audio. */
  readonly ssrcs: readonly number[];
  /** Id of the RFC 6464 audio level header extension in these packets; null when they carry none. */
  readonly audioLevelExtensionId: number | null;
  /** Asks the sender for a key frame of every layer that it sends (video). */
  requestKeyFrame(): void;
  /** Sets the one listener for the source's RTP packets; null detaches, after which packets are not even forwarded here. */
  onRtp(listener: ((packet: Buffer) => void) | null): void;
}

/** Where a bus sends to: the programme Producers of that bus, one per worker. */
export interface ProgrammeSink {
  sendRtp(packet: Buffer): void;
  sendRtcp(packet: Buffer): void;
}
