import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatElapsed } from './progress.mjs';

test('elapsed time is told in seconds, then in minutes', () => {
  assert.equal(formatElapsed(0), '0.0 s');
  assert.equal(formatElapsed(59_949), '59.9 s');
  assert.equal(formatElapsed(59_999), '1 min 00 s');
  assert.equal(formatElapsed(245_400), '4 min 05 s');
});
