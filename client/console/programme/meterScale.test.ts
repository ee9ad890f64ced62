import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { meterScale } from './meterScale.ts';

test('a meter is empty at silence and full at the loudest', () => {
  assert.equal(meterScale(-127), 0);
  assert.equal(meterScale(-60), 0);
  assert.equal(meterScale(-30), 0.5);
  assert.equal(meterScale(0), 1);
});

test('a louder voice never fills a meter less, and no level leaves it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -127, max: 0 }), fc.integer({ min: -127, max: 0 }), (a, b) => {
      assert.ok(meterScale(a) >= 0 && meterScale(a) <= 1);
      assert.ok(a <= b ? meterScale(a) <= meterScale(b) : meterScale(a) >= meterScale(b));
    }),
  );
});
