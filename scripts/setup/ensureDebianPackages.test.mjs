import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { ensureDebianPackages } from './ensureDebianPackages.mjs';
import { SetupError } from './SetupError.mjs';

const path = process.env.PATH;
const getuid = process.getuid;
let folder = '';
let calls = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'debian-'));
  calls = join(folder, 'calls');
  // A system with g++, with meson removed but its settings left, and without ninja-build.
  await install('dpkg-query', `echo 'ii |g++'; echo 'rc |meson'; exit 1`);
  process.env.PATH = `${folder}:${path}`;
});

beforeEach(async () => {
  await install('apt-get', `echo "$*" >> ${calls}`);
  await writeFile(calls, '');
  process.getuid = () => 0;
});

after(async () => {
  process.env.PATH = path;
  if (getuid) process.getuid = getuid;
  await rm(folder, { recursive: true });
});

/**
 * @param {string} name
 * @param {string} script
 */
async function install(name, script) {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

test('[SU5] nothing is installed when nothing is missing', async () => {
  await ensureDebianPackages(['g++'], 'Testing');
  assert.equal(await readFile(calls, 'utf8'), '');
});

test('[SU5] root gets what is missing, and only that', async () => {
  await ensureDebianPackages(['g++', 'meson', 'ninja-build'], 'Testing');
  const [update = '', ...installs] = (await readFile(calls, 'utf8')).trim().split('\n');
  assert.match(update, /update$/);
  assert.equal(installs.length, 1);
  assert.match(installs[0] ?? '', /install --yes --no-install-recommends meson ninja-build$/);
});

test('[SU5] without root the command to run is told, and nothing is tried', async () => {
  process.getuid = () => 1000;
  await assert.rejects(ensureDebianPackages(['ninja-build'], 'Testing'), (error) => {
    assert.ok(error instanceof SetupError);
    assert.match(error.message, /^Testing needs Debian packages/);
    assert.match(error.message, /sudo apt-get update && sudo apt-get install .* ninja-build$/m);
    return true;
  });
  assert.equal(await readFile(calls, 'utf8'), '');
});

test('[SU5] a package source out of reach does not stop the installation', async () => {
  await install(
    'apt-get',
    `case "$*" in *update) echo unreachable; exit 100;; *) echo "$*" >> ${calls};; esac`,
  );
  await ensureDebianPackages(['ninja-build'], 'Testing');
  assert.match(await readFile(calls, 'utf8'), /install .* ninja-build\n$/);
});

test('[SU5] what apt says is shown when it fails', async () => {
  await install('apt-get', 'echo no such package >&2; exit 100');
  await assert.rejects(
    ensureDebianPackages(['ninja-build'], 'Testing'),
    /failed \(100\):\n {2}no such package/,
  );
});
