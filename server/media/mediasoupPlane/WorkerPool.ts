import { MediaError } from '../MediaPlane.ts';
import type { MediaLog } from '../MediaLog.ts';
import type { MediaPlaneOptions } from '../MediaPlaneOptions.ts';
import { MediaWorker } from './MediaWorker.ts';

const MEASURE_INTERVAL_MS = 2_000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
/** A worker that lived this long did not die of how it was started. */
const PROVEN_AFTER_MS = 10_000;

export type WorkerPoolEvents = {
  /** A worker can be used from now on, at the start and in the place of one that died. */
  readonly onStarted: (worker: MediaWorker) => Promise<void>;
  /** A worker died: all that was on it is gone. */
  readonly onDied: (worker: MediaWorker) => void;
};

/** Keeps the set number of workers alive and says which one is the least loaded. */
export class WorkerPool {
  readonly #options: MediaPlaneOptions;
  readonly #events: WorkerPoolEvents;
  readonly #log: MediaLog;
  readonly #workers = new Set<MediaWorker>();
  readonly #closing = new AbortController();
  /** Those who wait for a worker while none is alive. */
  #waiting: (() => void)[] = [];
  #measuring: NodeJS.Timeout | null = null;
  /** Early deaths and failed starts in a row: the first replacement comes at once, later ones wait longer. */
  #failures = 0;

  constructor(options: MediaPlaneOptions, events: WorkerPoolEvents, log: MediaLog) {
    if (options.portMax - options.portMin + 1 < options.workers) {
      throw new RangeError(`${options.workers} workers need as many media ports`);
    }
    this.#options = options;
    this.#events = events;
    this.#log = log;
  }

  /** Starts all workers. @throws when one cannot start; then none is left running */
  async start(): Promise<void> {
    try {
      // One after the other: each looks for a port that the earlier ones have left free.
      for (let count = 0; count < this.#options.workers; count += 1) {
        await this.#add();
      }
    } catch (error) {
      await this.close();
      throw error;
    }
    this.#measuring = setInterval(() => {
      this.#measure();
    }, MEASURE_INTERVAL_MS);
    this.#measuring.unref();
  }

  get workers(): readonly MediaWorker[] {
    return [...this.#workers];
  }

  /**
   * The least loaded worker, counted as having one session more from now on; waits while none is alive.
   *
   * @throws {MediaError} `media_unavailable` when the pool is closed
   */
  async pin(): Promise<MediaWorker> {
    while (!this.#closing.signal.aborted) {
      const [first, ...others] = this.#workers;
      if (first !== undefined) {
        const worker = others.reduce((best, other) => (other.load < best.load ? other : best), first);
        worker.pin();
        return worker;
      }
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    throw new MediaError('media_unavailable', 'the media plane is closed');
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearInterval(this.#measuring ?? undefined);
    this.#wake();
    await Promise.all(this.workers.map((worker) => worker.close()));
    this.#workers.clear();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) {
      resolve();
    }
  }

  #measure(): void {
    for (const worker of this.#workers) {
      // A worker that dies meanwhile is reported by its `died` event.
      worker.measure().catch(() => undefined);
    }
  }

  async #add(): Promise<void> {
    const taken = new Set(this.workers.map(({ port }) => port));
    const worker = await MediaWorker.create(this.#options, taken);
    worker.worker.on('died', (error) => {
      this.#handleDeath(worker, error);
    });
    try {
      await this.#events.onStarted(worker);
    } catch (error) {
      await worker.close();
      throw error;
    }
    if (this.#closing.signal.aborted) {
      await worker.close();
      return;
    }
    if (worker.worker.died) {
      throw new Error(`media worker ${worker.worker.pid} died while starting`);
    }
    this.#workers.add(worker);
    this.#log.info({ pid: worker.worker.pid, port: worker.port }, 'media worker started');
    this.#wake();
  }

  #handleDeath(worker: MediaWorker, error: Error): void {
    this.#log.error({ pid: worker.worker.pid, err: error }, 'media worker died');
    if (!this.#workers.delete(worker)) {
      return;
    }
    if (worker.ageMs > PROVEN_AFTER_MS) {
      this.#failures = 0;
    }
    this.#events.onDied(worker);
    this.#replace();
  }

  #replace(): void {
    const waitMs = this.#failures === 0 ? 0 : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures);
    this.#failures += 1;
    setTimeout(() => {
      if (!this.#closing.signal.aborted) {
        this.#add().catch((error: unknown) => {
          this.#log.error({ err: error }, 'media worker could not be replaced');
          this.#replace();
        });
      }
    }, waitMs).unref();
  }
}
