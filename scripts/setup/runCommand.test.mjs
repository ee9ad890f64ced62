import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from './runCommand.mjs';
import { SetupError } from './SetupError.mjs';

test('lines are seen as they come, those drawn over each other too', async () => {
  /** @type {string[]} */
  const lines = [];
  await runCommand('printf', ['one\\ntwo\\rthree'], { onLine: (line) => lines.push(line) });
  assert.deepEqual(lines, ['one', 'two', 'three']);
});

test('a failure shows the command, its exit code and what it printed last', async () => {
  await assert.rejects(runCommand('sh', ['-c', 'seq 1 100; echo wrong >&2; exit 3']), (error) => {
    assert.ok(error instanceof SetupError);
    assert.match(error.message, /^sh -c .* failed \(3\):\n/);
    assert.match(error.message, / wrong\n/);
    assert.match(error.message, / 100\n/);
    assert.doesNotMatch(error.message, / 1\n/);
    return true;
  });
});

test('a missing tool is named', async () => {
  await assert.rejects(runCommand('no-such-tool', []), /^SetupError: no-such-tool cannot be started/);
});
