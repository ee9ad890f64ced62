/**
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} report what people need to see of the failures; '' if there is none
 */

/**
 * @param {string} report
 * @returns {SuiteResult} of a suite that counts as one failed test, because its tests could not be run at all
 */
export function failedSuite(report) {
  return { passed: 0, failed: 1, skipped: 0, report };
}

/**
 * What went wrong beside the tests that were counted fails the suite too: it counts as one more failed test.
 * @param {SuiteResult} result
 * @param {import('./runLimited.mjs').Ending} ended how the suite's process ended
 * @param {string} printed all that it printed
 * @returns {SuiteResult}
 */
export function withEnding({ passed, failed, skipped, report }, { code, timedOut }, printed) {
  const problem = () => {
    if (timedOut) return 'The suite did not end in time and was stopped.';
    if (passed + failed === 0) return 'The suite ran no test.';
    if (code !== 0 && failed === 0)
      return `No test failed, but the suite's process ended with ${code ?? 'a signal'}.`;
    return undefined;
  };
  const text = problem();
  if (text === undefined) return { passed, failed, skipped, report };
  return { passed, failed: failed + 1, skipped, report: `${report}${text}\n${lastLines(printed)}` };
}

/** @param {string} text */
function lastLines(text) {
  return text.split('\n').slice(-60).join('\n');
}
