import type { LinkState } from './linkState.ts';

/** What recovery can do, from the mildest to the hardest. Each answers whether it went through. */
export type RecoverySteps = {
  readonly restartIce: () => Promise<boolean>;
  readonly rejoin: () => Promise<boolean>;
  readonly reconnect: () => void;
};

/** Most interruptions are over by themselves within this time. */
const PATIENCE_MS = 2_000;
const ICE_RESTART_MS = 5_000;
const CONNECT_MS = 10_000;
const CALM_MS = 30_000;
const REJOINS_BEFORE_RECONNECT = 4;

/**
 * The ladder by which media comes back: wait, restart ICE, take new transports, and at last, once, a new session. Every
 * further attempt waits longer; thirty calm seconds forget the attempts. Rule [CL15].
 */
export class MediaRecovery {
  readonly #steps: RecoverySteps;
  readonly #random: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restarted = false;
  #rejoins = 0;
  /** A new session was of no use: each one is a drop in the record, so there is no second. */
  #reconnected = false;
  /** Nothing can be tried: there is no session. */
  #suspended = false;
  #closed = false;

  constructor(steps: RecoverySteps, random: () => number = Math.random) {
    this.#steps = steps;
    this.#random = random;
  }

  /** The present transports' state changed. */
  update(state: LinkState): void {
    if (this.#suspended) {
      return undefined;
    }
    switch (state) {
      case 'connected':
        this.#restarted = false;
        return this.#after(CALM_MS, () => {
          this.#rejoins = 0;
          this.#reconnected = false;
        });
      case 'connecting':
        return this.#after(CONNECT_MS, () => this.#rejoin());
      case 'disconnected':
        return this.#after(PATIENCE_MS, () => this.#climb());
      case 'failed':
        return this.#climb();
      default:
        return state satisfies never;
    }
  }

  /** New transports have been taken: their story begins. */
  joined(): void {
    this.#suspended = false;
    this.#restarted = false;
    this.update('connecting');
  }

  /** The transports are gone on the server. It says when to come for new ones, so that not all come at once. */
  lost(retryAfterMs: number): void {
    this.#suspended = false;
    this.#after(retryAfterMs, () => this.#rejoin());
  }

  /** There is no session to recover in: signalling brings new transports with its welcome. */
  suspend(): void {
    this.#suspended = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  close(): void {
    this.#closed = true;
    this.suspend();
  }

  #climb(): void {
    if (this.#restarted) {
      this.#rejoin();
      return;
    }
    this.#restarted = true;
    this.#after(ICE_RESTART_MS, () => this.#rejoin());
    void this.#unlessDone(this.#steps.restartIce());
  }

  #rejoin(): void {
    if (this.#rejoins >= REJOINS_BEFORE_RECONNECT && !this.#reconnected) {
      this.#reconnected = true;
      this.suspend();
      this.#steps.reconnect();
      return;
    }
    const waitMs =
      this.#rejoins === 0 ? 0 : Math.min(10_000, 500 * 2 ** this.#rejoins) * (0.5 + this.#random() / 2);
    this.#rejoins += 1;
    this.#after(waitMs, () => void this.#unlessDone(this.#steps.rejoin()));
  }

  /** Takes the next step when this one came to nothing, unless the story has gone on without it. */
  async #unlessDone(step: Promise<boolean>): Promise<void> {
    const waitedFor = this.#timer;
    if (!(await step) && waitedFor === this.#timer) {
      this.#rejoin();
    }
  }

  /** One thing at a time is being waited for; what comes later replaces it. */
  #after(delayMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    if (!this.#closed) {
      this.#timer = setTimeout(act, delayMs);
    }
  }
}
