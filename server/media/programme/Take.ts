import { ASK_AGAIN_AFTER_MS } from './KeyFrameAsking.ts';
import type { VideoLayer } from './VideoLayer.ts';
import type { VideoOutput } from './VideoOutput.ts';
import type { VideoSource } from './VideoSource.ts';

/** How long an output layer waits for the key frame of its own layer before it takes any other. */
const FALL_BACK_AFTER_MS = 700;
/** How long a take may go without a key frame before it has failed. */
const FAILED_AFTER_MS = 2_000;

/** The source that shall be seen since a moment, and which of its layers goes to which output. */
export class Take {
  readonly source: VideoSource;
  readonly #at: number;
  #failureTold = false;

  /** @param at ms since the epoch */
  constructor(source: VideoSource, at: number) {
    this.source = source;
    this.#at = at;
  }

  /** Whether an output would go over to a layer if that showed a key frame now. */
  wants(output: VideoOutput, layer: VideoLayer, now: number): boolean {
    const { feed } = output;
    if (layer.programme !== this.source.programme || layer === feed) {
      return false;
    }
    if (feed?.programme !== layer.programme) {
      return now - this.#at >= FALL_BACK_AFTER_MS || this.#best(output) === layer;
    }
    return output.misfit(layer) < output.misfit(feed) || (!feed.on && this.#best(output) === layer);
  }

  /**
   * Whether an output has waited for so long that a key frame should be asked for again: to cut in at all, to go up
   * to a better layer that is on, or, at once, to leave a layer that the source has stopped.
   */
  lacksKeyFrame(output: VideoOutput, now: number): boolean {
    const { feed } = output;
    if (feed?.programme !== this.source.programme) {
      return now - this.#at >= ASK_AGAIN_AFTER_MS;
    }
    const best = this.#best(output);
    const better = best !== null && output.misfit(best) < output.misfit(feed);
    return !feed.on || (better && now - best.onSince >= ASK_AGAIN_AFTER_MS);
  }

  /** Whether this take will soon bring an output a key frame, as far as can be hoped. */
  isComingTo(output: VideoOutput, now: number): boolean {
    return output.feed?.programme !== this.source.programme && now - this.#at < FAILED_AFTER_MS;
  }

  /**
   * @param lowest the output layer that counts
   * @returns whether the take has just failed: true once at most
   */
  fails(lowest: VideoOutput | undefined, now: number): boolean {
    const cut = lowest?.feed?.programme === this.source.programme;
    if (cut || this.#failureTold || now - this.#at < FAILED_AFTER_MS) {
      return false;
    }
    this.#failureTold = true;
    return true;
  }

  #best(output: VideoOutput): VideoLayer | null {
    return output.best(this.source.layersOn);
  }
}
