import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { DisplayClaim, DisplayCode } from '../../contract/displays.ts';
import type { Answer, Failure } from '../connection/answer.ts';

/** How often the screen asks whether its code has been typed. */
const ASK_EVERY_MS = 2_000;
const RETRY_MS = 5_000;

export type PairingPort = {
  readonly open: () => Promise<Answer<DisplayCode>>;
  /** Keeps the log-in where there is one. */
  readonly claim: (secret: string) => Promise<Answer<DisplayClaim>>;
  readonly wait: (ms: number) => Promise<void>;
};

/** A screen's way in: it shows one code after another until somebody has typed one of them at the console. Rule [DP8]. */
export class Pairing {
  readonly #code = signal<string | null>(null);
  readonly #problem = signal<Failure | null>(null);
  readonly #port: PairingPort;
  #stopped = false;

  constructor(port: PairingPort) {
    this.#port = port;
  }

  /** The code to show; null while there is none. */
  get code(): ReadonlySignal<string | null> {
    return this.#code;
  }

  /** Why there is no code, or no answer about it. */
  get problem(): ReadonlySignal<Failure | null> {
    return this.#problem;
  }

  /** Resolves when the screen has been let in, or `stop` was called. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      const opened = await this.#port.open();
      if (opened.ok) {
        this.#code.value = opened.data.code;
        this.#problem.value = null;
        await this.#waitForApproval(opened.data.secret);
        this.#code.value = null;
      } else {
        this.#problem.value = opened;
        await this.#port.wait(opened.retryAfterMs ?? RETRY_MS);
      }
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Comes back when the code is of no use any more. */
  async #waitForApproval(secret: string): Promise<void> {
    while (!this.#stopped) {
      await this.#port.wait(ASK_EVERY_MS);
      if (this.#stopped) {
        return;
      }
      const claimed = await this.#port.claim(secret);
      if (claimed.ok) {
        this.#problem.value = null;
        this.#stopped ||= claimed.data.status === 'approved';
      } else if (claimed.code === 'no_answer') {
        // The line: the code may be good yet.
        this.#problem.value = claimed;
      } else {
        return;
      }
    }
  }
}
