import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileProblem } from '../../contract/speechImport.ts';
import type { Row } from './Row.ts';

const WORKER = new URL('./readRowsWorker.ts', import.meta.url);
/** The largest list takes a tenth of either. */
const TIME_MAX_MS = 10_000;
const MEMORY_MAX_MB = 256;

type Answer = readonly Row[] | FileProblem;

/**
 * Reads files in a thread of their own, one at a time: a file that takes long holds up nobody but whoever sent it, and
 * one that takes too much ends its thread. Rule [IM2].
 */
export class RowReader {
  #tail: Promise<unknown> = Promise.resolve();

  /** The rows of a file, or why it has none. */
  read(file: Uint8Array): Promise<Answer> {
    const answer = this.#tail.then(() => readApart(file));
    // Its own caller hears of a failure.
    this.#tail = answer.catch(() => undefined);

    return answer;
  }
}

async function readApart(file: Uint8Array): Promise<Answer> {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MAX_MB };
  const worker = new Worker(WORKER, { workerData: file, resourceLimits });
  try {
    const [rows] = (await once(worker, 'message', { signal: AbortSignal.timeout(TIME_MAX_MS) })) as [Answer];
    return rows;
  } catch (error) {
    if (isTooMuch(error)) {
      return 'too_large';
    }
    throw error;
  } finally {
    await worker.terminate();
  }
}

/** Out of time, or out of memory. */
function isTooMuch(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))
  );
}
