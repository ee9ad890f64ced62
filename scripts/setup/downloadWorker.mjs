import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { release } from 'node:os';
import { say } from './progress.mjs';
import { workerRuns } from './workerRuns.mjs';

/** A server that has not answered by then is taken as unreachable: building needs minutes, but always works. */
const answerLimitMs = 5000;
const downloadLimitMs = 120_000;
const largestBinary = 256 * 1024 * 1024;

/**
 * Gets the worker that mediasoup's authors have built for this version and kind of machine. It understands the two
 * environment variables that mediasoup's own installation does: MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL (a
 * mirror) and MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD.
 * @param {object} wanted
 * @param {string} wanted.version mediasoup's
 * @param {string} wanted.repository `repository.url` of mediasoup's package.json
 * @param {string} wanted.output file to write
 * @returns {Promise<boolean>} false, with the reason said, if there is none that runs here
 */
export async function downloadWorker({ version, repository, output }) {
  if (process.env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return false;
  const base =
    process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL ??
    `${repository.replace(/^git\+/, '').replace(/\.git$/, '')}/releases/download`;
  try {
    await extract(await download(`${base}/${version}/${archiveName(version)}`), output);
  } catch (error) {
    say(`no prebuilt media worker: ${reason(error)}`);
    return false;
  }
  if (workerRuns(output)) return true;
  say('the prebuilt media worker does not run on this machine');
  await rm(output);
  return false;
}

/** @param {string} version */
function archiveName(version) {
  const kernel = process.platform === 'linux' ? `-kernel${release().split('.')[0]}` : '';
  return `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
}

/**
 * @param {string} url
 * @returns {Promise<Buffer>}
 */
async function download(url) {
  const abort = new AbortController();
  let limit = setTimeout(
    () => abort.abort(new Error(`no answer within ${answerLimitMs / 1000} s`)),
    answerLimitMs,
  );
  try {
    const response = await fetch(url, { signal: abort.signal });
    clearTimeout(limit);
    if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`);
    limit = setTimeout(() => abort.abort(new Error('the download took too long')), downloadLimitMs);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(limit);
  }
}

/**
 * @param {Buffer} archive gzipped tar that holds the binary under its own name
 * @param {string} output
 */
async function extract(archive, output) {
  const tar = spawnSync('tar', ['-xzO', 'mediasoup-worker'], { input: archive, maxBuffer: largestBinary });
  if (tar.status !== 0)
    throw new Error(`it cannot be unpacked: ${tar.error?.message ?? tar.stderr.toString()}`);
  await writeFile(output, tar.stdout, { mode: 0o755 });
}

/** @param {unknown} error */
function reason(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
