import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ConferenceId } from '../../domain/ids.ts';
import type { EventLog } from '../log/EventLog.ts';
import type { ExportJob, MadeFile } from './ExportJob.ts';

const WORKER = new URL('./exportWorker.ts', import.meta.url);
/** A hundred times what the largest conference takes. */
const TIME_MAX_MS = 120_000;
const MEMORY_MAX_MB = 768;
/** Events that are read and handed over at once: a few milliseconds of the server's thread. */
const PAGE = 250;

/** What is to be made, of the log up to which version. */
export type WorkOrder = { readonly job: ExportJob; readonly toVersion: number };

/**
 * Makes files in a thread of their own, one job at a time: nobody's voice or request waits for a workbook, and one that
 * takes too much time or memory ends its thread, not the server. Rule [EX10].
 */
export class ExportWorkshop {
  readonly #eventLog: EventLog;
  readonly #timeMaxMs: number;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(eventLog: EventLog, timeMaxMs = TIME_MAX_MS) {
    this.#eventLog = eventLog;
    this.#timeMaxMs = timeMaxMs;
  }

  /** The files of a job. Rejects where the log cannot be read, or the thread did not make them. */
  make(order: WorkOrder): Promise<readonly MadeFile[]> {
    const made = this.#tail.then(() => this.#makeApart(order));
    // Its own caller hears of a failure.
    this.#tail = made.catch(() => undefined);
    return made;
  }

  async #makeApart({ job, toVersion }: WorkOrder): Promise<readonly MadeFile[]> {
    const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MAX_MB };
    const worker = new Worker(WORKER, { workerData: job, resourceLimits });
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(this.#timeMaxMs) });
    try {
      await Promise.race([this.#handOver(worker, job.conference, toVersion), answer]);
      const [files] = (await answer) as [readonly MadeFile[]];
      return files;
    } finally {
      answer.catch(() => undefined);
      await worker.terminate();
    }
  }

  async #handOver(worker: Worker, conference: ConferenceId, toVersion: number): Promise<void> {
    for (let from = 1; from <= toVersion; from += PAGE) {
      const page = await this.#eventLog.read(conference, from, Math.min(PAGE, toVersion - from + 1));
      worker.postMessage(page);
      await setImmediate();
    }
    worker.postMessage(null);
  }
}
