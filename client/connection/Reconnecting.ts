import { reconnectDelay, spreadDelay } from './reconnectDelay.ts';

type Options = {
  /** Makes one attempt. What comes of it is told by `again` or `succeeded`. */
  readonly connect: () => void;
  /** Whether the server answers a plain request. */
  readonly serverAnswers: () => Promise<boolean>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
};

/**
 * Attempts that go straight to the socket. Browsers hold back the WebSockets of a page whose attempts keep failing, by
 * up to 5 s (Chromium) or a minute (Firefox), but no plain requests: from then on the socket is tried when one of those
 * has been answered.
 */
const DIRECT_ATTEMPTS = 3;

/** When the next attempt to connect is made. Rule [CL4]. */
export class Reconnecting {
  readonly #options: Options;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the next attempt is still to come. */
  #waiting = false;
  /** Tells an attempt that something else has taken the place of. */
  #turn = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * In its turn: soon after a loss, ever later after attempts that came to nothing, but not within `leastMs`.
   * @returns in how many ms that is.
   */
  again(leastMs = 0): number {
    const delayMs = leastMs + reconnectDelay(this.#attempts, this.#options.random());
    this.#attempts += 1;
    this.#in(delayMs);
    return delayMs;
  }

  /** All were asked to come back at once. */
  spread(): void {
    this.#in(spreadDelay(this.#options.random()));
  }

  now(): void {
    this.#in(0);
  }

  /** At once instead of later; nothing where no attempt is to come. */
  hurry(): void {
    if (this.#waiting) {
      this.now();
    }
  }

  succeeded(): void {
    this.#attempts = 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = false;
    this.#turn += 1;
  }

  #in(delayMs: number): void {
    this.stop();
    this.#waiting = true;
    this.#timer = setTimeout(() => void this.#attempt(), delayMs);
  }

  async #attempt(): Promise<void> {
    const turn = this.#turn;
    const answers = this.#attempts <= DIRECT_ATTEMPTS || (await this.#options.serverAnswers());
    if (turn !== this.#turn) {
      return;
    }
    this.#waiting = false;
    if (answers) {
      this.#options.connect();
    } else {
      this.again();
    }
  }
}
