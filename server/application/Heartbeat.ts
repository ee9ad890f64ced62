import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

const PERIOD_MS = 2000;

/**
 * The time at which the server was last alive, in a file that is rewritten every two seconds: after a crash, sites
 * that were connected are known to have been there until then.
 */
export class Heartbeat {
  readonly #path: string;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, now: () => number, onError: (error: unknown) => void) {
    this.#path = path;
    this.#now = now;
    this.#onError = onError;
  }

  /** Last beat of the process before this one, ms epoch; null where there was none or the file was cut short. */
  read(): number | null {
    try {
      const text = readFileSync(this.#path, 'utf8');

      return /^\d{13}\n$/.test(text) ? Number(text) : null;
    } catch {
      return null;
    }
  }

  start(): void {
    this.#timer = setInterval(() => void this.#beat(), PERIOD_MS).unref();
    void this.#beat();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beat();
  }

  async #beat(): Promise<void> {
    try {
      await writeFile(this.#path, `${this.#now()}\n`);
    } catch (error) {
      this.#onError(error);
    }
  }
}
