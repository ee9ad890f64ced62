/**
 * Chrome lets a request for a key frame lapse that comes less than 300 ms after the last one that it served (libwebrtc,
 * `EncoderRtcpFeedback`), and mediasoup, waiting for the answer, then swallows all others for a second. A key frame is
 * seen here later than its request was served there, so this much after it a request is safe.
 */
const SPACING_MS = 300;

/**
 * Times the requests for key frames to one sender, whichever bus they come from, so that none of them lapses. Those
 * that come while one is unanswered pass: mediasoup makes them one, and repeats it if it was lost.
 */
export class KeyFramePace {
  #answeredAt = Number.NEGATIVE_INFINITY;
  #waiting: (() => void)[] = [];

  /** A key frame came. */
  answered(): void {
    this.#answeredAt = performance.now();
  }

  /** Makes a request, now or as soon as it will be served. */
  request(send: () => void): void {
    const waitMs = this.#answeredAt + SPACING_MS - performance.now();
    if (waitMs <= 0) {
      send();
      return;
    }
    this.#waiting.push(send);
    if (this.#waiting.length === 1) {
      setTimeout(() => {
        this.#sendWaiting();
      }, waitMs).unref();
    }
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
