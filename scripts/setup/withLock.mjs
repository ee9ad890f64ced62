import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { say } from './progress.mjs';

/**
 * Does the work while no other process holds the same lock file. The kernel keeps the lock (flock), so that it is
 * free again whatever happens to this process: the holder ends when our end of its standard input closes.
 * @template T
 * @param {string} file made if missing, left in place afterwards
 * @param {() => Promise<T>} work should first look whether the other process has already done it
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  await mkdir(dirname(file), { recursive: true });
  const holder = spawn('flock', [file, 'sh', '-c', 'echo held; read -r _'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => {
    // A system without flock (it is part of every Debian) goes on without a lock: all results are put in their
    // place by one rename, so the worst is work done twice.
    holder.once('error', resolve);
    holder.once('close', resolve);
  });
  const waiting = setTimeout(() => say(`waiting for another set-up that holds ${file}`), 1000);
  await Promise.race([once(holder.stdout, 'data'), ended]);
  clearTimeout(waiting);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
