import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';

const MODULE = new URL('closeOnSignal.ts', import.meta.url).href;

/**
 * Runs a process that closes as the server does, and kills it with the signal once it is ready.
 * @param close body of an async function
 * @param afterwards what happens after it is ready
 */
async function ended(
  close: string,
  { signals = [], afterwards = '' }: { signals?: NodeJS.Signals[]; afterwards?: string },
) {
  const program = `
    const { closeOnSignal } = await import(${JSON.stringify(MODULE)});
    const write = (level) => (fields, message) => console.log(level, message, fields.err?.message ?? '');
    const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
    closeOnSignal(log, async () => { ${close} });
    setInterval(() => {}, 1000);
    process.stderr.write('ready');
    ${afterwards}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const exited = once(child, 'exit') as Promise<[code: number | null]>;
  const said = text(child.stdout);
  await once(child.stderr, 'data');
  for (const signal of signals) {
    child.kill(signal);
  }
  const [code] = await exited;
  return {
    code,
    lines: (await said)
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd()),
  };
}

describe('the end of the process', () => {
  test('[SV1] a signal closes the server, once, however often it comes', async () => {
    const slowly = `console.log('closing'); await new Promise((done) => setTimeout(done, 200)); console.log('closed');`;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { code, lines } = await ended(slowly, { signals: [signal, 'SIGTERM', 'SIGINT'] });
      assert.equal(code, 0);
      assert.deepEqual(lines, ['info closing', 'closing', 'closed', 'info closed']);
    }
  });

  test('[SV1] a close that fails is told by the log and the exit code', async () => {
    const { code, lines } = await ended(`throw new Error('no space');`, { signals: ['SIGTERM'] });
    assert.equal(code, 1);
    assert.deepEqual(lines, ['info closing', 'error close failed no space']);
  });

  test('[SV2] a bug that nobody caught ends it at once, with a line in the log', async () => {
    for (const afterwards of [
      `Promise.reject(new Error('forgotten'));`,
      `setTimeout(() => { throw new Error('forgotten'); });`,
    ]) {
      const { code, lines } = await ended(`console.log('closing');`, { afterwards });
      assert.equal(code, 70);
      assert.deepEqual(lines, ['error bug: the process ends and comes back from its log forgotten']);
    }
  });
});
