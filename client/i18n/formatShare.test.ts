import assert from 'node:assert/strict';
import test from 'node:test';
import { setLanguage } from './language.ts';
import { formatShare } from './formatShare.ts';

test('a share is rounded down, so that none looks like the threshold that it has not reached', () => {
  setLanguage('en');
  const shown = [0, 0.8499, 0.85, 0.29, 0.9999, 1].map(formatShare);
  assert.deepEqual(shown, ['0.0 %', '84.9 %', '85.0 %', '29.0 %', '99.9 %', '100.0 %']);
  setLanguage('vi');
  assert.equal(formatShare(0.8499), '84,9 %');
});
