import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runLimited } from './runLimited.mjs';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limited-'));
});
after(() => rm(folder, { recursive: true }));

/** @param {string} script */
async function run(script, limitMs = 60_000) {
  const log = join(folder, 'log');
  const ending = await runLimited('sh', ['-c', script], { log, limitMs });
  return { ...ending, printed: await readFile(log, 'utf8') };
}

test('exit code and all output are kept', async () => {
  const printed = 'one\ntwo\n';
  assert.deepEqual(await run('echo one; echo two >&2; exit 4'), { code: 4, timedOut: false, printed });
});

test('[SU7] what runs too long is ended, with what it started', async () => {
  const { timedOut, printed } = await run('sleep 600 & echo $!; wait', 300);
  assert.equal(timedOut, true);
  await assertEnds(Number(printed));
});

test('[SU7] what a finished suite left behind is ended', async () => {
  const { code, printed } = await run('sleep 600 >/dev/null 2>&1 & echo $!');
  assert.equal(code, 0);
  await assertEnds(Number(printed));
});

test('a missing tool is no exception but a failure', async () => {
  const log = join(folder, 'log');
  const ending = await runLimited('no-such-tool', [], { log, limitMs: 1000 });
  assert.deepEqual(ending, { code: null, timedOut: false });
  assert.match(await readFile(log, 'utf8'), /ENOENT/);
});

/**
 * Waits until a process has ended: a killed orphan stays for as long as init needs to take note of it.
 * @param {number} pid
 */
async function assertEnds(pid) {
  for (;;) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    if (state === '' || state.includes(') Z ')) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
