import { parentPort } from 'node:worker_threads';

/** In the place of `eventLogThread.ts`: opens, and has a bug that ends it at the first order. */
parentPort?.once('message', () => {
  throw new Error('the thread of the log has a bug');
});
parentPort?.postMessage('open');
