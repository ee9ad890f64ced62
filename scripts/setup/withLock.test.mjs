import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withLock } from './withLock.mjs';

/** @param {(lock: string) => Promise<void>} work */
async function withLockFile(work) {
  const folder = await mkdtemp(join(tmpdir(), 'lock-'));
  try {
    await work(join(folder, 'inner', 'lock'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('[SU2] work under one lock never overlaps, and a failure frees it', () =>
  withLockFile(async (lock) => {
    let inside = 0;
    const enter = async () => {
      inside += 1;
      assert.equal(inside, 1);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await assert.rejects(
      withLock(lock, () => Promise.reject(new Error('failed'))),
      /failed/,
    );
    await Promise.all([withLock(lock, enter), withLock(lock, enter), withLock(lock, enter)]);
  }));

test('[SU2] the lock of a process that was killed is free again', () =>
  withLockFile(async (lock) => {
    const module = new URL('withLock.mjs', import.meta.url).href;
    const program = `import { withLock } from '${module}';
      await withLock('${lock}', () => { console.log('inside'); return new Promise((r) => setTimeout(r, 60_000)); });`;
    const other = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    other.kill('SIGKILL');
    assert.equal(await withLock(lock, async () => 'mine'), 'mine');
  }));
