import type { SiteId } from '../../domain/ids.ts';
import { preciseNow } from './clock.ts';
import { ReorderBuffer } from './ReorderBuffer.ts';
import { payloadBounds } from './rtp.ts';
import { readSiteTag } from './siteTag.ts';
import { readVp8Payload } from './vp8Payload.ts';

/** What a track shows or says has changed to another site. */
export type SourceChange = {
  /** The site whose tag the media carries; null for media without one, which a real browser sends. */
  readonly site: SiteId | null;
  /** When its first voice packet, or the last packet of its first key frame, arrived (ms since 1970, with fractions). */
  readonly at: number;
  /** Width of the picture in pixels, 0 for voice. */
  readonly width: number;
};

export type TrackReport = {
  readonly packets: number;
  readonly bytes: number;
  /** Packets that never came. */
  readonly lost: number;
  readonly duplicates: number;
  /** Whole frames that a decoder could show (video), or packets (audio). */
  readonly frames: number;
  readonly keyFrames: number;
  /** Frames that a decoder could not show: after a loss, or of another source without a key frame first. */
  readonly undecodable: number;
  readonly site: SiteId | null;
  readonly width: number;
  readonly lastFrameAt: number;
  /** Longest time between two frames since the last `resetLongestPause`, ms. */
  readonly longestPauseMs: number;
};

export type TrackReceiverOptions = {
  readonly kind: 'audio' | 'video';
  readonly onChange: (change: SourceChange) => void;
  readonly requestKeyFrame: () => void;
  readonly requestAgain: (sequences: readonly number[]) => void;
};

/**
 * Follows one received track without decoding it: whose media it is, and whether a decoder could show it. A VP8
 * frame counts when all its packets are there and every frame since a key frame was.
 */
export class TrackReceiver {
  readonly #options: TrackReceiverOptions;
  readonly #buffer: ReorderBuffer;
  #packets = 0;
  #bytes = 0;
  #frames = 0;
  #keyFrames = 0;
  #undecodable = 0;
  #site: SiteId | null = null;
  #width = 0;
  #lastFrameAt = 0;
  #longestPauseMs = 0;
  /** The frame that is coming in: width of a key frame, 0 for another; null when its beginning is lost. */
  #frame: { readonly keyFrameWidth: number } | null = null;
  #decodable = false;

  constructor(options: TrackReceiverOptions) {
    this.#options = options;
    this.#buffer = new ReorderBuffer({
      deliver: (packet, afterLoss) => this.#handleInOrder(packet, afterLoss),
      missing: options.requestAgain,
    });
  }

  get report(): TrackReport {
    return {
      packets: this.#packets,
      bytes: this.#bytes,
      lost: this.#buffer.lost,
      duplicates: this.#buffer.duplicates,
      frames: this.#frames,
      keyFrames: this.#keyFrames,
      undecodable: this.#undecodable,
      site: this.#site,
      width: this.#width,
      lastFrameAt: this.#lastFrameAt,
      longestPauseMs: this.#longestPauseMs,
    };
  }

  get highestSequence(): number {
    return this.#buffer.highest;
  }

  resetLongestPause(): void {
    this.#longestPauseMs = 0;
  }

  handlePacket(packet: Buffer): void {
    this.#packets += 1;
    this.#bytes += packet.length;
    this.#buffer.push(packet, preciseNow());
  }

  /** Gives up packets that have been missing too long. */
  expire(): void {
    this.#buffer.expire(preciseNow());
  }

  #handleInOrder(packet: Buffer, afterLoss: boolean): void {
    const { start, end } = payloadBounds(packet);
    // A packet of nothing but padding probes the link.
    if (end <= start) return;
    if (this.#options.kind === 'audio') this.#handleFrame(readSiteTag(packet, start, end), 0);
    else this.#handleVideo(packet, start, end, afterLoss);
  }

  #handleVideo(packet: Buffer, start: number, end: number, afterLoss: boolean): void {
    if (afterLoss) this.#breakPicture();
    const { startsFrame, keyFrameWidth } = readVp8Payload(packet, start, end);
    if (startsFrame) this.#frame = { keyFrameWidth };
    const isLast = (packet.readUInt8(1) & 0x80) !== 0;
    if (!isLast) return;
    const frame = this.#frame;
    this.#frame = null;
    if (frame !== null) this.#handleWholeFrame(frame.keyFrameWidth, readSiteTag(packet, start, end));
  }

  #handleWholeFrame(keyFrameWidth: number, site: SiteId | null): void {
    if (keyFrameWidth > 0) {
      this.#keyFrames += 1;
      this.#decodable = true;
      this.#width = keyFrameWidth;
    } else if (!this.#decodable || site !== this.#site) {
      this.#undecodable += 1;

      return;
    }
    this.#handleFrame(site, this.#width);
  }

  #handleFrame(site: SiteId | null, width: number): void {
    const at = preciseNow();
    if (this.#frames > 0) this.#longestPauseMs = Math.max(this.#longestPauseMs, at - this.#lastFrameAt);
    this.#frames += 1;
    this.#lastFrameAt = at;
    if (site === this.#site && this.#frames > 1) return;
    this.#site = site;
    this.#options.onChange({ site, at, width });
  }

  #breakPicture(): void {
    this.#frame = null;
    this.#decodable = false;
    this.#options.requestKeyFrame();
  }
}
