import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { downloadWorker } from './downloadWorker.mjs';

const kernel = release().split('.')[0];
const archive = `/3.0.0/mediasoup-worker-3.0.0-${process.platform}-${process.arch}-kernel${kernel}.tgz`;
/** @type {Map<string, Buffer>} */
const files = new Map();
const server = createServer((request, response) => {
  const file = files.get(request.url ?? '');
  response.writeHead(file ? 200 : 404).end(file);
});
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/**
 * @param {string} script stands for the binary
 * @returns {Promise<Buffer>} an archive as mediasoup publishes them
 */
async function pack(script) {
  await writeFile(join(folder, 'mediasoup-worker'), script, { mode: 0o755 });
  return spawnSync('tar', ['-czC', folder, 'mediasoup-worker']).stdout;
}

async function download() {
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL = `http://127.0.0.1:${address.port}`;
  const output = join(folder, 'output');
  await rm(output, { force: true });
  const done = await downloadWorker({
    version: '3.0.0',
    repository: 'git+https://host.invalid/x.git',
    output,
  });
  return { done, output };
}

test('[SU4] a prebuilt worker that runs here is taken', async () => {
  files.set(archive, await pack('#!/bin/sh\nexit 41\n'));
  const { done, output } = await download();
  assert.equal(done, true);
  assert.equal(await readFile(output, 'utf8'), '#!/bin/sh\nexit 41\n');
});

test('[SU4] one that does not run here is thrown away', async () => {
  files.set(archive, await pack('#!/bin/sh\nexit 127\n'));
  const { done, output } = await download();
  assert.equal(done, false);
  await assert.rejects(stat(output), { code: 'ENOENT' });
});

test('[SU4] a broken archive, or none, is no error', async () => {
  files.set(archive, Buffer.from('not an archive'));
  assert.equal((await download()).done, false);
  files.clear();
  assert.equal((await download()).done, false);
});
