import { formatElapsed } from '../setup/progress.mjs';
import { SetupError } from '../setup/SetupError.mjs';
import { setUp } from '../setup/setUp.mjs';
import { failedSuite } from './SuiteResult.mjs';

/**
 * Runs suites one after the other and prints how each went, with its failures. The last line that it prints is
 * `N passed, N failed` over all of them.
 * @param {readonly import('./suites.mjs').Suite[]} suites
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function runSuites(suites) {
  /** @type {string[]} */
  const lines = [];
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    console.log(`${suite.name} …`);
    const startedAt = Date.now();
    const result = await runSuite(suite);
    if (result.report) console.log(`\n${result.report.trimEnd()}\n`);
    const line = describeResult(suite.name, result, Date.now() - startedAt);
    console.log(line);
    lines.push(line);
    passed += result.passed;
    failed += result.failed;
  }
  if (suites.length > 1) console.log(`\n${lines.join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/**
 * @param {import('./suites.mjs').Suite} suite
 * @returns {Promise<import('./SuiteResult.mjs').SuiteResult>}
 */
async function runSuite({ needs, run }) {
  try {
    await setUp(...needs);
  } catch (error) {
    if (error instanceof SetupError) return failedSuite(`The set-up for it failed: ${error.message}`);
    throw error;
  }
  return run();
}

/**
 * @param {string} name
 * @param {import('./SuiteResult.mjs').SuiteResult} result
 * @param {number} elapsedMs
 */
function describeResult(name, { passed, failed, skipped }, elapsedMs) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return `${failed === 0 ? '✔' : '✖'} ${name.padEnd(10)} ${counts}  (${formatElapsed(elapsedMs)})`;
}
