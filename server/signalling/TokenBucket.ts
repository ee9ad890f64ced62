type Options = {
  /** As many at once. */
  readonly burst: number;
  /** How fast the allowance comes back. */
  readonly perSecond: number;
  /** Ms, of a clock that does not jump. */
  readonly now: () => number;
};

/** An allowance that is used up by what one does and comes back with time. */
export class TokenBucket {
  readonly #options: Options;
  #tokens: number;
  #filledAt: number;

  constructor(options: Options) {
    this.#options = options;
    this.#tokens = options.burst;
    this.#filledAt = options.now();
  }

  /** Takes `cost` out. Answers 0 where there was enough, else how long it takes until there is, in ms. */
  take(cost = 1): number {
    const { burst, perSecond, now } = this.#options;
    const at = now();
    this.#tokens = Math.min(burst, this.#tokens + ((at - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = at;
    if (this.#tokens < cost) {
      return Math.ceil(((cost - this.#tokens) / perSecond) * 1000);
    }
    this.#tokens -= cost;
    return 0;
  }
}
