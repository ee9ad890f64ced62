import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

const module = new URL('runProgram.mjs', import.meta.url).href;

/**
 * Starts a process that runs a program in its place.
 * @param {string} program
 */
function start(program) {
  const wrapper = `import { runProgram } from '${module}';
    process.exitCode = await runProgram(process.execPath, ['--eval', ${JSON.stringify(program)}]);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', wrapper], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('[SU1] the exit code of the program is kept', async () => {
  assert.deepEqual(await once(start('process.exit(7)'), 'exit'), [7, null]);
});

test('[SU1] a program that dies of a signal gives the code that shells give', async () => {
  assert.deepEqual(await once(start(`process.kill(process.pid, 'SIGKILL')`), 'exit'), [137, null]);
});

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  test(`[SU1] ${signal} reaches the program, which ends in its own way`, async () => {
    const child = start(
      `process.on('${signal}', () => process.exit(5)); console.log('up'); setInterval(() => {}, 60_000)`,
    );
    await once(child.stdout, 'data');
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [5, null]);
  });
}
