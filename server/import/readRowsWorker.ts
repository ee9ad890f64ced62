import { parentPort, workerData } from 'node:worker_threads';
import { readRows } from './readRows.ts';

/** The thread of `RowReader`: answers the rows of the file that it was started with. */
parentPort?.postMessage(await readRows(workerData as Uint8Array));
