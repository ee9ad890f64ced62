import { TokenBucket } from './TokenBucket.ts';

/** Requests that a client may send in a burst, and how fast the allowance comes back. A join needs some ten. */
const BURST = 60;
const PER_SECOND = 20;
/** Faults within the window that end a session: a page with a bug gets its errors, a flood does not go on. */
const FAULT_LIMIT = 50;
const FAULT_WINDOW_MS = 10_000;

/** Counts one socket's requests and its breaches of the contract. */
export class RequestMeter {
  readonly #now: () => number;
  readonly #requests: TokenBucket;
  #faults = 0;
  #faultsSince: number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#requests = new TokenBucket({ burst: BURST, perSecond: PER_SECOND, now });
    this.#faultsSince = now();
  }

  /** Whether one more request may pass now, or so many. */
  allows(requests = 1): boolean {
    return this.#requests.take(requests) === 0;
  }

  /** Takes down a breach; true when it is one too many. */
  fault(): boolean {
    const now = this.#now();
    if (now - this.#faultsSince > FAULT_WINDOW_MS) {
      this.#faults = 0;
      this.#faultsSince = now;
    }
    this.#faults += 1;
    return this.#faults >= FAULT_LIMIT;
  }
}
