import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles } from './hashFiles.mjs';
import { timed } from './progress.mjs';
import { projectFolder } from './projectFolder.mjs';
import { runCommand } from './runCommand.mjs';
import { withLock } from './withLock.mjs';

/** What the pages are built from. */
const inputs = ['client', 'contract', 'domain', 'package-lock.json'];
const built = join(projectFolder, 'dist', 'client');
/** Beside the folder and not in it, because that one is served to everybody. */
const stamp = join(projectFolder, 'dist', 'client.inputs');

/** Builds the pages into dist/client, unless they were built from just these sources. */
export async function ensureClient() {
  if (await isBuilt(await hashInputs())) return;
  await withLock(join(projectFolder, '.build', 'client.lock'), async () => {
    const hash = await hashInputs();
    if (await isBuilt(hash)) return;
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    await timed('pages', () => runCommand(process.execPath, [vite, 'build', 'client']));
    await mkdir(join(projectFolder, 'dist'), { recursive: true });
    await writeFile(stamp, hash);
  });
}

function hashInputs() {
  return hashFiles(projectFolder, inputs, (file) => !file.includes('.test.'));
}

/** @param {string} hash */
async function isBuilt(hash) {
  try {
    await access(built);
    return (await readFile(stamp, 'utf8')) === hash;
  } catch {
    return false;
  }
}
