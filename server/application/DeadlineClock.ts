import { isDeepStrictEqual } from 'node:util';
import { SYSTEM } from '../../domain/actor.ts';
import type { Conference, ConferenceCommand } from '../../domain/conference/conference.ts';
import type { ConferenceRunner } from './ConferenceRunner.ts';

const RETRY_MS = 1000;

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
  /** What is due by the state, null for nothing. Pure: the same after a restart. */
  readonly due: (state: Conference) => Due | null;
  /** Hears of a command that could not be written; it is tried again. */
  readonly onError: (error: unknown) => void;
};

/** Gives a command when its time has come, as the log asks for it, also after a restart. Rule [RX5]. */
export class DeadlineClock {
  readonly #options: Options;
  readonly #unsubscribe: () => void;
  #due: Due | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
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
      this.#arm(due === null ? null : due.at - this.#options.now());
    }
  }

  #arm(delayMs: number | null): void {
    clearTimeout(this.#timer);
    if (delayMs !== null && !this.#closed) {
      this.#timer = setTimeout(() => void this.#ring(), Math.max(0, delayMs)).unref();
    }
  }

  async #ring(): Promise<void> {
    const due = this.#due;
    if (due === null) {
      return;
    }
    const leftMs = due.at - this.#options.now();
    // The server's clock was set back, or the timer came early: the rules would say no.
    if (leftMs > 0) {
      return this.#arm(leftMs);
    }
    try {
      await this.#options.runner.execute(due.command, { actor: SYSTEM, command: null });
    } catch (error) {
      if (this.#due === due) {
        this.#arm(RETRY_MS);
      }
      this.#options.onError(error);
    }
  }
}
