/**
 * Chrome lets a request for a key frame lapse that comes less than 300 ms after the last one that it served (libwebrtc,
 * `EncoderRtcpFeedback`), and mediasoup, waiting for the answer, then swallows all others for a second. A key frame is
 * seen here later than its request was served there, so this much after it a request is safe.
 */
const SPACING_MS = 300;
/**
 * A key frame that comes this soon after a request, ms, may be the answer to it: of further layers, or behind one that
 * was under way. Later ones are a sender's own, which begins each layer with one, and cost no request its answer.
 */
const ANSWER_WITHIN_MS = 500;

/**
 * Times the requests for key frames to one sender, whichever bus they come from, so that none of them lapses. Those
 * that come while one is unanswered pass: mediasoup makes them one, and repeats it if it was lost.
 */
export class KeyFramePace {
  #requestedAt = Number.NEGATIVE_INFINITY;
  #answeredAt = Number.NEGATIVE_INFINITY;
  #waiting: (() => void)[] = [];

  /** A request has left for the sender. */
  requestLeft(): void {
    this.#requestedAt = performance.now();
  }

  /** A key frame came, whether one was asked for or not. */
  keyFrameCame(): void {
    const now = performance.now();
    if (now - this.#requestedAt < ANSWER_WITHIN_MS) {
      this.#answeredAt = now;
    }
  }

  /** Makes a request, now or as soon as it will be served. */
  request(send: () => void): void {
    if (this.#answeredAt + SPACING_MS <= performance.now()) {
      send();
      return;
    }
    this.#waiting.push(send);
    if (this.#waiting.length === 1) {
      this.#sendLater();
    }
  }

  #sendLater(): void {
    const waitMs = this.#answeredAt + SPACING_MS - performance.now();
    setTimeout(() => {
      if (this.#answeredAt + SPACING_MS > performance.now()) {
        this.#sendLater();
        return;
      }
      this.#sendWaiting();
    }, waitMs).unref();
  }

  /** All of them, as a bus that asked may have let go of its source since: mediasoup makes one of the rest. */
  #sendWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const send of waiting) {
      send();
    }
  }
}
