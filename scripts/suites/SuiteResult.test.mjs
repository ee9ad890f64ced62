import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withEnding } from './SuiteResult.mjs';

const good = { passed: 2, failed: 0, skipped: 1, report: '' };
const ended = { code: 0, timedOut: false };

test('[SU7] a suite that ended well stands as counted', () => {
  assert.deepEqual(withEnding(good, ended, 'printed'), good);
  const bad = { ...good, failed: 1, report: 'why\n' };
  assert.deepEqual(withEnding(bad, { ...ended, code: 1 }, 'printed'), bad);
});

test('[SU7] a suite without a test, one that hung and one that crashed fail', () => {
  const none = { ...good, passed: 0 };
  for (const [result, ending, reason] of /** @type {const} */ ([
    [none, ended, /ran no test/],
    [good, { code: null, timedOut: true }, /did not end in time/],
    [good, { code: 9, timedOut: false }, /ended with 9/],
    [good, { code: null, timedOut: false }, /ended with a signal/],
  ])) {
    const { passed, failed, report } = withEnding(result, ending, 'last words');
    assert.equal(passed, result.passed);
    assert.equal(failed, 1);
    assert.match(report, reason);
    assert.match(report, /last words/);
  }
});
