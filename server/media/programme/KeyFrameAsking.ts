/**
 * Chrome ignores a request that comes less than 300 ms after the one before (libwebrtc, `EncoderRtcpFeedback`), and a
 * request that is ignored leaves someone without a picture. 20 ms are for requests that catch up on their way. So a
 * viewer who joins waits for at most 320 ms less the time that the last key frame took, and no storm of joins costs a
 * source more than three key frames a second.
 */
const VIEWERS_WINDOW_MS = 320;
/** A request that shows nothing for this long was lost; mediasoup does not repeat one any sooner. */
const LOST_AFTER_MS = 1_000;
/** Pace of the bus's own asking again: when a take, or a layer that came or went, waits in vain for a key frame. */
export const ASK_AGAIN_AFTER_MS = 700;

/** Keeps the pace of key-frame requests to one source. */
export class KeyFrameAsking {
  readonly #request: () => void;
  #askedAt = Number.NEGATIVE_INFINITY;
  #answered = true;

  constructor(request: () => void) {
    this.#request = request;
  }

  /** Asks without regard to pace. */
  ask(at: number): void {
    this.#askedAt = at;
    this.#answered = false;
    this.#request();
  }

  /** A key frame began. */
  answer(): void {
    this.#answered = true;
  }

  /** Asks on behalf of viewers, if the last request is far enough back and does not still serve them too. */
  askForViewers(at: number): void {
    if (at - this.#askedAt >= (this.#answered ? VIEWERS_WINDOW_MS : LOST_AFTER_MS)) {
      this.ask(at);
    }
  }

  askAgain(at: number): void {
    if (at - this.#askedAt >= ASK_AGAIN_AFTER_MS) {
      this.ask(at);
    }
  }
}
