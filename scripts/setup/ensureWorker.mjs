import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { buildWorker } from './buildWorker.mjs';
import { downloadWorker } from './downloadWorker.mjs';
import { hashFiles } from './hashFiles.mjs';
import { projectFolder } from './projectFolder.mjs';
import { readManifest } from './readManifest.mjs';
import { SetupError } from './SetupError.mjs';
import { withLock } from './withLock.mjs';
import { workerRuns } from './workerRuns.mjs';

/**
 * Finds, downloads or builds mediasoup's worker, and names it in MEDIASOUP_WORKER_BIN for every program started
 * from here. The worker is kept per user, so that another clone finds it.
 * @throws {SetupError} if it can neither be had nor built, or if MEDIASOUP_WORKER_BIN names something else
 */
export async function ensureWorker() {
  const chosen = process.env.MEDIASOUP_WORKER_BIN;
  if (chosen) {
    if (!workerRuns(chosen))
      throw new SetupError(`MEDIASOUP_WORKER_BIN: ${chosen} is not a worker that runs here.`);
    return;
  }
  const mediasoup = join(projectFolder, 'node_modules', 'mediasoup');
  const { version, repository } = await readManifest(join(mediasoup, 'package.json'));
  const binary = await cachedBinary(version);
  if (!workerRuns(binary)) {
    await makeCacheFolder(dirname(binary));
    await withLock(`${dirname(binary)}.lock`, async () => {
      if (workerRuns(binary)) return;
      await place(binary, async (output) => {
        if (!(await downloadWorker({ version, repository: repository.url, output }))) {
          await buildWorker(mediasoup, output);
        }
      });
    });
  }
  process.env.MEDIASOUP_WORKER_BIN = binary;
}

/**
 * @param {string} version mediasoup's
 * @returns {Promise<string>} where this user's binary is, or is to be
 */
async function cachedBinary(version) {
  const recipe = await hashFiles(
    join(projectFolder, 'native'),
    ['mediasoup-worker'],
    (file) => !file.endsWith('.md'),
  );
  return join(
    cacheFolder(),
    'mediasoup-worker',
    `${version}-${process.arch}-${recipe.slice(0, 12)}`,
    'mediasoup-worker',
  );
}

/** @returns {string} this product's folder for what can be made again (XDG Base Directory Specification) */
function cacheFolder() {
  const chosen = process.env.XDG_CACHE_HOME;
  const base = chosen && isAbsolute(chosen) ? chosen : join(homedir() || userInfo().homedir, '.cache');
  return join(base, 'diem-cau');
}

/** @param {string} folder */
async function makeCacheFolder(folder) {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `The media worker is to be kept in the user's cache (${reason}). Set XDG_CACHE_HOME to a folder that can be written.`,
    );
  }
}

/**
 * Makes a binary beside its place and moves it there in one step, so that nobody ever sees half of it.
 * @param {string} binary
 * @param {(output: string) => Promise<void>} make
 */
async function place(binary, make) {
  const staging = await mkdtemp(`${binary}-`);
  try {
    const output = join(staging, 'mediasoup-worker');
    await make(output);
    if (!workerRuns(output))
      throw new SetupError('The media worker was made, but does not run on this machine.');
    await rename(output, binary);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
