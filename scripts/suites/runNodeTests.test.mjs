import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countEvents } from './runNodeTests.mjs';

const reporter = fileURLToPath(new URL('eventReporter.mjs', import.meta.url));

/**
 * Runs test files for real and counts what the reporter tells of them.
 * @param {Record<string, string>} files
 */
async function count(files) {
  const folder = await mkdtemp(join(tmpdir(), 'tests-'));
  const events = join(folder, 'events');
  // Set for us by the runner that runs this file; a runner that sees it skips all files.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const args = ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${events}`];
    spawnSync(process.execPath, [...args, ...Object.keys(files)], { cwd: folder, env });
    return countEvents(await readFile(events, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const imports = `import { describe, test } from 'node:test'; import assert from 'node:assert/strict';`;

test('[SU7] tests are counted, groups are not', async () => {
  const counts = await count({
    'a.test.mjs': `${imports} test('one', () => {}); describe('group', () => { test('two', () => {}); });`,
    'b.test.mjs': `${imports} test('three', () => {}); test('skipped', { skip: true }, () => {});`,
  });
  assert.deepEqual(counts, { passed: 3, failed: 0, skipped: 1, report: '' });
});

test('[SU7] a failure is shown with its name, its place, the difference and what its file printed', async () => {
  const { passed, failed, report } = await count({
    'a.test.mjs': `${imports}
      describe('group', () => {
        test('compares', () => { console.log('a clue'); assert.deepEqual({ floor: 1 }, { floor: 2 }); });
      });
      test('good', () => {});`,
  });
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
  for (const part of [/✖ compares/, /a\.test\.mjs:3/, /floor: 1/, /floor: 2/, /a clue/])
    assert.match(report, part);
});

test('[SU7] a file that cannot be loaded, or that holds no test, is a failure', async () => {
  const { passed, failed, report } = await count({
    'broken.test.mjs': 'not javascript',
    'empty.test.mjs': '',
  });
  assert.deepEqual({ passed, failed }, { passed: 0, failed: 2 });
  assert.match(report, /SyntaxError/);
  assert.match(report, /This file holds no test/);
});

test('[SU7] a report that was cut off is counted as far as it goes', () => {
  const line = JSON.stringify({ outcome: 'passed', name: 'one', place: 'a:1' });
  assert.equal(countEvents(`${line}\n${line}\n${line.slice(0, 20)}`).passed, 2);
});
