import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countReport } from './runBrowserTests.mjs';

test('[SU7] the report of the browser tests is counted', () => {
  const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 4 };
  assert.deepEqual(countReport(JSON.stringify({ stats, errors: [] })), { passed: 4, failed: 2, skipped: 4 });
});

test('[SU7] an error outside of all tests counts as a failure; no report as no test', () => {
  const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
  assert.deepEqual(countReport(JSON.stringify({ stats, errors: [{ message: 'x' }] })).failed, 1);
  assert.deepEqual(countReport(''), { passed: 0, failed: 0, skipped: 0 });
});
