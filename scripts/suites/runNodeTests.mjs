import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { listTestFiles } from './listTestFiles.mjs';
import { logFile } from './logFile.mjs';
import { runLimited } from './runLimited.mjs';
import { failedSuite, withEnding } from './SuiteResult.mjs';

/**
 * Runs all test files of a kind with node:test.
 * @param {import('./listTestFiles.mjs').TestKind} kind
 * @param {object} limits
 * @param {number} limits.files how many test files run at once
 * @param {number} limits.testMs time for one test
 * @param {number} limits.suiteMs time for all of them
 * @returns {Promise<import('./SuiteResult.mjs').SuiteResult>}
 */
export async function runNodeTests(kind, { files: concurrency, testMs, suiteMs }) {
  const files = await listTestFiles(kind);
  if (files.length === 0) return failedSuite('There is no test file of this kind.');

  const log = logFile(`${kind}.log`);
  const events = logFile(`${kind}.jsonl`);
  await mkdir(dirname(events), { recursive: true });
  await rm(events, { force: true });
  const ended = await runLimited(
    process.execPath,
    [
      '--test',
      `--test-concurrency=${concurrency}`,
      `--test-timeout=${testMs}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/suites/eventReporter.mjs',
      `--test-reporter-destination=${events}`,
      ...files,
    ],
    { log, limitMs: suiteMs },
  );
  const written = await readFile(events, 'utf8').catch(() => '');
  return withEnding(countEvents(written), ended, await readFile(log, 'utf8'));
}

/**
 * Adds up what eventReporter.mjs has written.
 * @param {string} written JSON lines; a last one that was cut off is left out
 * @returns {import('./SuiteResult.mjs').SuiteResult}
 */
export function countEvents(written) {
  const result = { passed: 0, failed: 0, skipped: 0, report: '' };
  for (const line of written.split('\n').slice(0, -1)) {
    const entry = /** @type {import('./eventReporter.mjs').ReportLine} */ (JSON.parse(line));
    if ('printed' in entry) {
      result.report += `--- printed by ${entry.file}\n${entry.printed}\n`;
      continue;
    }
    result[entry.outcome] += 1;
    if (entry.error !== undefined)
      result.report += `✖ ${entry.name}\n  ${entry.place}\n${indent(entry.error)}\n`;
  }
  return result;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, '  ');
}
