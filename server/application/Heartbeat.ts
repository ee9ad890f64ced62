import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';

const PERIOD_MS = 2000;

/**
 * The time at which the server was last alive, in a file that is rewritten every two seconds: after a crash, sites
 * that were connected are known to have been there until then. Rule [RX3].
 */
export class Heartbeat {
  readonly #path: string;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  /** The beat that is being written; the next one waits for it. */
  #beat: Promise<void> = Promise.resolve();

  /** @param onError hears of a beat that could not be written; the next one is tried all the same. */
  constructor(path: string, now: () => number, onError: (error: unknown) => void) {
    this.#path = path;
    this.#now = now;
    this.#onError = onError;
  }

  /** Last beat of the process before this one, ms epoch; null where there was none. */
  read(): number | null {
    try {
      const text = readFileSync(this.#path, 'utf8');
      return /^\d{13}\n$/.test(text) ? Number(text) : null;
    } catch {
      return null;
    }
  }

  start(): void {
    this.#timer = setInterval(() => void this.#next(), PERIOD_MS).unref();
    void this.#next();
  }

  /** Writes the last beat. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#next();
  }

  #next(): Promise<void> {
    this.#beat = this.#beat.then(() => this.#write());
    return this.#beat;
  }

  /** By way of a second file, so that a crash in the middle leaves the beat before. */
  async #write(): Promise<void> {
    try {
      await writeFile(`${this.#path}.new`, `${this.#now()}\n`);
      await rename(`${this.#path}.new`, this.#path);
    } catch (error) {
      this.#onError(error);
    }
  }
}
