import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectFolder } from './projectFolder.mjs';

/**
 * Runs a program in this one's place: it gets our terminal and our signals, and its exit code is to become ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it, as shells count
 */
export async function runProgram(command, args) {
  const child = spawn(command, args, { cwd: projectFolder, stdio: 'inherit' });
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    // On a terminal, Ctrl-C has already reached every process of the group.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}
