import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { ConfigError } from '../config/ConfigError.ts';
import { lockFolder } from './lockFolder.ts';

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-lock-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

const isRefusal = (error: unknown) =>
  error instanceof ConfigError && error.message.startsWith('data.folder: is used by another server');

test('[EL14] one at a time has the folder', (t) => {
  const folder = folderFor(t);
  const unlock = lockFolder(folder, 0);
  assert.throws(() => lockFolder(folder, 0), isRefusal);
  lockFolder(folderFor(t), 0)();
  unlock();
  lockFolder(folder, 0)();
});

test('[EL14] a process that is killed leaves no lock behind', async (t) => {
  const folder = folderFor(t);
  const lock = new URL('lockFolder.ts', import.meta.url).href;
  const program = `
    const { lockFolder } = await import(${JSON.stringify(lock)});
    lockFolder(${JSON.stringify(folder)}, 0);
    process.stdout.write('locked');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(holder, 'exit');
  await once(holder.stdout, 'data');
  assert.throws(() => lockFolder(folder, 0), isRefusal);
  holder.kill('SIGKILL');
  await exited;
  lockFolder(folder)();
});

test('[EL14] a folder that cannot be used is another matter', (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, 'lock'), 'no database, and too long to be an empty one '.repeat(50));
  for (const unusable of [folder, '/nowhere/at/all']) {
    assert.throws(
      () => lockFolder(unusable, 0),
      (error) => !(error instanceof ConfigError),
    );
  }
});
