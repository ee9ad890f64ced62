import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLanguage } from '../i18n/language.ts';
import { formatSize } from './formatSize.ts';

test('sizes are told in units that people know', () => {
  setLanguage('en');
  assert.deepEqual([0, 1, 1000, 33_401, 999_999].map(formatSize), [
    '0 kB',
    '1 kB',
    '1 kB',
    '34 kB',
    '1,000 kB',
  ]);
  assert.deepEqual([1_000_000, 1_250_000].map(formatSize), ['1 MB', '1.3 MB']);
  setLanguage('vi');
  assert.equal(formatSize(1_250_000), '1,3 MB');
});
