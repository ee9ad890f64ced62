import { CaptureClock } from './CaptureClock.ts';
import { HeldPackets } from './HeldPackets.ts';
import type { ProgrammeSource } from './ProgrammeSource.ts';
import type { RtpPacket } from './rtpPacket.ts';
import { SerialCounter } from './serialNumbers.ts';
import type { Vp8Descriptor } from './vp8Descriptor.ts';

export const VIDEO_CLOCK_RATE = 90_000;

/**
 * A layer that has sent nothing for this long while another one has is off: senders drop layers when their link gets
 * narrow. Cameras in the dark still make ten pictures a second.
 */
const LAYER_OFF_AFTER_MS = 500;

/** A packet of a video source, read. */
export type VideoArrival = {
  readonly layer: VideoLayer;
  readonly rtp: RtpPacket;
  /** Null when the packet is nothing but padding. */
  readonly vp8: Vp8Descriptor | null;
  /** Endless count of its sequence number. */
  readonly sequence: number;
  /** Ms since the epoch. */
  readonly at: number;
};

/** One simulcast layer of a source, as far as it has been heard of. */
export class VideoLayer {
  readonly programme: ProgrammeSource;
  /** Lowest is 0. */
  readonly index: number;
  readonly sequences = new SerialCounter(16);
  readonly clock = new CaptureClock(VIDEO_CLOCK_RATE);
  readonly held = new HeldPackets<VideoArrival>();
  readonly #sourceHeardAt: () => number;
  #heardAt = Number.NEGATIVE_INFINITY;
  #onSince = 0;
  #keyFrameShown = false;

  /** @param sourceHeardAt tells when any layer of the source was last heard, ms since the epoch */
  constructor(programme: ProgrammeSource, index: number, sourceHeardAt: () => number) {
    this.programme = programme;
    this.index = index;
    this.#sourceHeardAt = sourceHeardAt;
  }

  /** Whether the source sends this layer, judged against the layer that was heard last. */
  get on(): boolean {
    return this.#sourceHeardAt() - this.#heardAt <= LAYER_OFF_AFTER_MS;
  }

  /** When this layer was last turned on, ms since the epoch; means nothing unless `on`. */
  get onSince(): number {
    return this.#onSince;
  }

  /** Whether a key frame has begun since this layer was turned on. */
  get keyFrameShown(): boolean {
    return this.#keyFrameShown;
  }

  /** Takes note of a packet with content. */
  heard(rtp: RtpPacket, startsKeyFrame: boolean, at: number): void {
    if (at - this.#heardAt > LAYER_OFF_AFTER_MS) {
      this.#onSince = at;
      this.#keyFrameShown = false;
    }
    this.#heardAt = at;
    this.#keyFrameShown ||= startsKeyFrame;
    this.clock.observe(rtp.timestamp, at);
  }
}
