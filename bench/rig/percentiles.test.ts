import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentiles } from './percentiles.ts';

test('percentiles are values that were measured', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.deepEqual(percentiles(hundred), { p50: 50, p95: 95, max: 100 });
  assert.deepEqual(percentiles([7]), { p50: 7, p95: 7, max: 7 });
  assert.deepEqual(percentiles([1, 2]), { p50: 1, p95: 2, max: 2 });
});

test('of nothing there is nothing', () => {
  assert.deepEqual(percentiles([]), { p50: NaN, p95: NaN, max: NaN });
});
