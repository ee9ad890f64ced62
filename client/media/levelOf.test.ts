import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelOf } from './levelOf.ts';

const constant = (value: number) => new Float32Array(256).fill(value);

test('the meter is linear in decibels: full scale is 1, −60 dBFS and silence are 0', () => {
  assert.equal(levelOf(constant(1)), 1);
  assert.ok(Math.abs(levelOf(constant(10 ** (-30 / 20))) - 0.5) < 1e-6);
  assert.ok(levelOf(constant(10 ** (-60 / 20))) < 1e-6);
  assert.equal(levelOf(constant(0)), 0);
  assert.equal(levelOf(new Float32Array()), 0);
});
