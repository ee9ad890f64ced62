import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { SerialCounter, serialDistance } from './serialNumbers.ts';

describe('serialDistance', () => {
  const cases = [
    { to: 5, from: 3, bits: 16, distance: 2 },
    { to: 3, from: 5, bits: 16, distance: -2 },
    { to: 1, from: 65_535, bits: 16, distance: 2 },
    { to: 65_535, from: 1, bits: 16, distance: -2 },
    { to: 0, from: 32_767, bits: 15, distance: 1 },
    { to: 0, from: 127, bits: 7, distance: 1 },
    { to: 254, from: 1, bits: 8, distance: -3 },
    { to: 5, from: 2 ** 32 - 5, bits: 32, distance: 10 },
    { to: 2 ** 40 + 3, from: 1, bits: 16, distance: 2 },
  ];
  for (const { to, from, bits, distance } of cases) {
    test(`of ${bits} bits from ${from} to ${to} is ${distance}`, () => {
      assert.equal(serialDistance(to, from, bits), distance);
    });
  }
});

describe('SerialCounter', () => {
  test('[PB1] counts on over the end of the wire, with late values in their places', () => {
    const counter = new SerialCounter(16);
    assert.deepEqual(
      [65_534, 65_535, 1, 0, 2, 65_535].map((wire) => counter.extend(wire)),
      [65_534, 65_535, 65_537, 65_536, 65_538, 65_535],
    );
    assert.equal(counter.newest, 65_538);
  });

  test('[PB1] finds any endless count again that moves in steps of less than half the range', () => {
    const moves = fc.array(fc.integer({ min: -100, max: 30_000 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.nat(65_535), moves, (start, steps) => {
        const counter = new SerialCounter(16);
        counter.extend(start);
        let newest = start;
        for (const step of steps) {
          const truth = newest + step;
          newest = Math.max(newest, truth);
          assert.equal(counter.extend(((truth % 65_536) + 65_536) % 65_536), truth);
        }
      }),
    );
  });
});
