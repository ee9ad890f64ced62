import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { logFile } from './logFile.mjs';
import { runLimited } from './runLimited.mjs';
import { withEnding } from './SuiteResult.mjs';

/** The projects of `e2e/playwright.config.ts`, and the time that each may take. */
const projects = [
  { name: 'pages', limitMs: 10 * 60_000 },
  { name: 'timed', limitMs: 18 * 60_000 },
];

/**
 * Runs the browser tests with Playwright, one project after the other.
 * @returns {Promise<import('./SuiteResult.mjs').SuiteResult>}
 */
export async function runBrowserTests() {
  const sum = { passed: 0, failed: 0, skipped: 0, report: '' };
  for (const project of projects) {
    const { passed, failed, skipped, report } = await runProject(project);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    sum.report += report;
  }
  return sum;
}

/**
 * @param {{ name: string, limitMs: number }} project
 * @returns {Promise<import('./SuiteResult.mjs').SuiteResult>}
 */
async function runProject({ name, limitMs }) {
  const log = logFile(`e2e-${name}.log`);
  const report = logFile(`e2e-${name}.json`);
  await rm(report, { force: true });
  const ended = await runLimited(
    join('node_modules', '.bin', 'playwright'),
    [
      'test',
      '--config=e2e/playwright.config.ts',
      `--project=${name}`,
      `--output=test-results/${name}`,
      '--reporter=list,json',
    ],
    { log, limitMs, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  const printed = await readFile(log, 'utf8');
  const counts = countReport(await readFile(report, 'utf8').catch(() => ''));
  return withEnding({ ...counts, report: counts.failed > 0 ? printed : '' }, ended, printed);
}

/**
 * @param {string} text the JSON report of Playwright, '' if it wrote none
 * @returns {{ passed: number, failed: number, skipped: number }} a test that passed only when tried again has passed
 */
export function countReport(text) {
  if (text === '') return { passed: 0, failed: 0, skipped: 0 };
  const { stats, errors } = /** @type {import('@playwright/test/reporter').JSONReport} */ (JSON.parse(text));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}
