import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { projectFolder } from '../setup/projectFolder.mjs';

/** How long a suite may tidy up after it was asked to end. */
const graceMs = 5000;

/** @type {Set<number>} process groups that must not outlive this process */
const groups = new Set();

/**
 * @typedef {object} Ending
 * @property {number | null} code null if a signal ended the process, or if it could not be started
 * @property {boolean} timedOut
 */

/**
 * Runs a command in a process group of its own, without standard input, with all that it prints in a file. When it
 * ends, or has run for too long, nothing of its group is left.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ log: string, limitMs: number, env?: Record<string, string> }} options
 * @returns {Promise<Ending>}
 */
export async function runLimited(command, args, { log, limitMs, env = {} }) {
  await mkdir(dirname(log), { recursive: true });
  const output = createWriteStream(log);
  await once(output, 'open');
  const child = spawn(command, args, {
    cwd: projectFolder,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  const { pid } = child;
  if (pid !== undefined) groups.add(pid);

  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    signalGroup(pid, 'SIGTERM');
  }, limitMs);
  const last = setTimeout(() => signalGroup(pid, 'SIGKILL'), limitMs + graceMs);
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', (error) => {
      output.write(`${error.message}\n`);
      resolve(null);
    });
  });
  clearTimeout(limit);
  clearTimeout(last);
  signalGroup(pid, 'SIGKILL');
  if (pid !== undefined) groups.delete(pid);
  await new Promise((resolve) => output.end(() => resolve(undefined)));
  return { code, timedOut };
}

/** Ends all that still runs, for when this process is asked to end itself. */
export function endRunning() {
  for (const group of groups) signalGroup(group, 'SIGKILL');
}

/**
 * @param {number | undefined} group undefined if the process was never started
 * @param {NodeJS.Signals} signal
 */
function signalGroup(group, signal) {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch (error) {
    // ESRCH: all of its processes have ended, as they should.
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
}
