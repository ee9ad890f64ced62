import { parentPort, workerData } from 'node:worker_threads';

/** In the place of `eventLogThread.ts`: opens, and ends at the first order, with an error or, told so, without one. */
parentPort?.once('message', () => {
  if (workerData === 'silently') {
    process.exit(0);
  }
  throw new Error('the thread of the log has a bug');
});
parentPort?.postMessage('open');
