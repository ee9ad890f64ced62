import { spawnSync } from 'node:child_process';

/** What the worker answers to a start that does not come from its library (mediasoup, worker/src/main.cpp). */
const notStartedByLibrary = 41;

/**
 * Tells whether a file is a mediasoup worker that this machine can run: right architecture, all libraries there.
 * @param {string} binary
 * @returns {boolean} false too if there is no such file
 */
export function workerRuns(binary) {
  return spawnSync(binary, { env: {}, stdio: 'ignore', timeout: 5000 }).status === notStartedByLibrary;
}
