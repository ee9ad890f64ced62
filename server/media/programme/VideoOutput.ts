import { misfit } from './misfit.ts';
import type { OutputStream } from './OutputStream.ts';
import type { VideoArrival, VideoLayer } from './VideoLayer.ts';
import { Vp8Numbering } from './Vp8Numbering.ts';

/** mediasoup gives up a simulcast layer that was silent for this long (its inactivity check), and viewers leave it. */
const GIVEN_UP_AFTER_MS = 1_500;

/** One layer of the bus's picture: goes on without end, fed from one layer of a source at a time. */
export class VideoOutput {
  /** Lowest is 0. */
  readonly index: number;
  readonly #layers: number;
  readonly #stream: OutputStream;
  readonly #numbering = new Vp8Numbering();
  #feed: VideoLayer | null = null;
  #viewersWaiting = false;
  #lastStartsKeyFrame = false;

  /** @param layers how many outputs the bus has */
  constructor(stream: OutputStream, index: number, layers: number) {
    this.#stream = stream;
    this.index = index;
    this.#layers = layers;
  }

  get ssrc(): number {
    return this.#stream.ssrc;
  }

  /** Where its packets come from; null when nothing flows. */
  get feed(): VideoLayer | null {
    return this.#feed;
  }

  /** Whether a viewer has asked for a key frame since the last one began. */
  get viewersWaiting(): boolean {
    return this.#viewersWaiting;
  }

  /** A viewer of this layer needs a key frame. */
  awaitKeyFrame(): void {
    this.#viewersWaiting = true;
  }

  /** How little a layer suits: 0 is the best, nothing at all the worst. */
  misfit(layer: VideoLayer | null): number {
    return layer === null ? Number.POSITIVE_INFINITY : misfit(this.index, layer.index, this.#layers);
  }

  /** The one of these layers that suits best; null when there is none. */
  best(layers: readonly VideoLayer[]): VideoLayer | null {
    let best: VideoLayer | null = null;
    for (const layer of layers) {
      best = this.misfit(layer) < this.misfit(best) ? layer : best;
    }
    return best;
  }

  /** Feeds from another layer from this packet on, the first of a key frame. */
  cutTo(first: VideoArrival): void {
    this.#feed = first.layer;
    this.#stream.cutTo(first.layer.clock, first.rtp, first.sequence);
    this.#numbering.restart();
  }

  /** Nothing flows any more. */
  stop(): void {
    this.#feed = null;
  }

  /** @returns whether the packet went out */
  forward({ rtp, vp8, sequence, at }: VideoArrival): boolean {
    if (vp8 === null) {
      this.#stream.omit(sequence);
      return false;
    }
    const bytes = this.#stream.rewrite(rtp, sequence, rtp.marker);
    if (bytes === null) {
      return false;
    }
    const octets = rtp.payloadEnd - rtp.payloadStart;
    this.#numbering.apply(bytes, bytes.length - octets, vp8);
    this.#viewersWaiting &&= !vp8.startsKeyFrame;
    this.#lastStartsKeyFrame = vp8.startsKeyFrame;
    this.#stream.send(bytes, octets, at);
    return true;
  }

  /**
   * Repeats the last packet when the layer has been silent for so long that mediasoup gave it up. Its consumers take
   * the layer up again with that, and ask for a key frame, before the one of the take comes and not because of it.
   * Viewers get nothing of it, unless it is what those consumers wait for: the beginning of a key frame.
   */
  wake(at: number): void {
    if (at - this.#stream.lastSentAt >= GIVEN_UP_AFTER_MS && !this.#lastStartsKeyFrame) {
      this.#stream.repeatLast();
    }
  }

  tick(at: number): void {
    this.#stream.tick(at);
  }
}
