import { SYSTEM } from '../../domain/actor.ts';
import { CALL_VOICE_MS, type Calling, type RollCall } from '../../domain/rollcall/rollCall.ts';
import type { ConferenceRunner } from './ConferenceRunner.ts';

const RETRY_MS = 1000;

type Options = {
  readonly runner: ConferenceRunner;
  /** Server's time, ms epoch. */
  readonly now: () => number;
  /** Hears of an end that could not be written; it is tried again. */
  readonly onError: (error: unknown) => void;
};

/** Ends the voice of a site that is being called when its time is up. Rule [RX5]. */
export class RollCallClock {
  readonly #runner: ConferenceRunner;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;
  readonly #unsubscribe: () => void;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor({ runner, now, onError }: Options) {
    this.#runner = runner;
    this.#now = now;
    this.#onError = onError;
    this.#unsubscribe = runner.onPublished(({ state }) => this.#follow(state.rollCall));
    this.#follow(runner.state.rollCall);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#unsubscribe();
  }

  #follow({ calling }: RollCall): void {
    clearTimeout(this.#timer);
    if (calling !== null && calling.open) {
      const leftMs = calling.at + CALL_VOICE_MS - this.#now();
      // A clock that was set back since the call must not keep the microphone open for longer.
      this.#endIn(Math.min(Math.max(leftMs, 0), CALL_VOICE_MS), calling);
    }
  }

  #endIn(delayMs: number, calling: Calling): void {
    this.#timer = setTimeout(() => void this.#end(calling), delayMs).unref();
  }

  async #end(calling: Calling): Promise<void> {
    const { site, at: calledAt } = calling;
    try {
      await this.#runner.execute({ type: 'EndCallVoice', site, calledAt }, { actor: SYSTEM, command: null });
    } catch (error) {
      if (!this.#closed) {
        clearTimeout(this.#timer);
        this.#endIn(RETRY_MS, calling);
      }
      this.#onError(error);
    }
  }
}
