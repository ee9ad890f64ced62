import { isDeepStrictEqual } from 'node:util';
import { SYSTEM } from '../../domain/actor.ts';
import type { Conference, ConferenceCommand } from '../../domain/conference/conference.ts';
import type { ConferenceRunner } from './ConferenceRunner.ts';

/** How often it looks again: a clock that is set forward, or a machine that slept, brings the moment nearer. */
const LOOK_AGAIN_MS = 1000;

/** What the conference's state asks the server to do by itself, and when. */
export type Due = {
  /** ms epoch. */
  readonly at: number;
  /** The rules decide about it anew when its time has come: it may be too late, or too early, for it. */
  readonly command: ConferenceCommand;
};

type Options = {
  readonly runner: ConferenceRunner;
  /** Server's time, ms epoch. */
  readonly now: () => number;
  /** Ms, of a clock that does not jump. */
  readonly monotonic?: () => number;
  /** What is due by the state, null for nothing. Pure: the same after a restart. */
  readonly due: (state: Conference) => Due | null;
  /** Hears of a command that could not be written; it is tried again. */
  readonly onError: (error: unknown) => void;
};

/** Gives a command when its time has come, as the log asks for it, also after a restart. Rule [RX5]. */
export class DeadlineClock {
  readonly #options: Options;
  readonly #unsubscribe: () => void;
  readonly #monotonic: () => number;
  #due: Due | null = null;
  /** When it has come by the clock that does not jump: a server's clock that is set back leaves no microphone open. */
  #dueAtLatest = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#monotonic = options.monotonic ?? (() => performance.now());
    this.#unsubscribe = options.runner.onPublished(({ state }) => this.#follow(state));
    this.#follow(options.runner.state);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#unsubscribe();
  }

  #follow(state: Conference): void {
    const due = this.#options.due(state);
    if (!isDeepStrictEqual(due, this.#due)) {
      this.#due = due;
      clearTimeout(this.#timer);
      if (due !== null) {
        // By the log's time, which stands still until a clock that was set back has caught up with it.
        const leftMs = due.at - Math.max(this.#options.now(), this.#options.runner.lastEventAt);
        this.#dueAtLatest = this.#monotonic() + leftMs;
        this.#arm(leftMs);
      }
    }
  }

  #arm(delayMs: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) {
      const waitMs = Math.min(Math.max(0, delayMs), LOOK_AGAIN_MS);
      this.#timer = setTimeout(() => void this.#ring(), waitMs).unref();
    }
  }

  async #ring(): Promise<void> {
    const due = this.#due;
    if (due === null) {
      return;
    }
    const leftMs = Math.min(due.at - this.#options.now(), this.#dueAtLatest - this.#monotonic());
    if (leftMs > 0) {
      return this.#arm(leftMs);
    }
    try {
      await this.#options.runner.execute(due.command, { actor: SYSTEM, command: null });
    } catch (error) {
      this.#options.onError(error);
    }
    // Not written, or too early by the rules, which go by the server's clock.
    if (this.#due === due) {
      this.#arm(LOOK_AGAIN_MS);
    }
  }
}
