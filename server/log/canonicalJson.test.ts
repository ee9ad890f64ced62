import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { canonicalJson } from './canonicalJson.ts';

describe('canonicalJson', () => {
  test('[EL4] sorts members by code units, at every depth, and leaves no spaces', () => {
    assert.equal(
      canonicalJson({ b: [{ d: 1, c: 2 }], a: null, '€': 1, '\r': 2, ö: 3, '😀': 4, '\ufb33': 5, '1': 6 }),
      '{"\\r":2,"1":6,"a":null,"b":[{"c":2,"d":1}],"ö":3,"€":1,"😀":4,"\ufb33":5}',
    );
  });

  test('[EL4] writes numbers as ECMAScript does (RFC 8785, appendix B)', () => {
    const samples: readonly (readonly [number, string])[] = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [-1.7976931348623157e308, '-1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [1e23, '1e+23'],
      [0.000001, '0.000001'],
      [1e-7, '1e-7'],
      [333333333.3333333, '333333333.3333333'],
    ];
    for (const [number, text] of samples) {
      assert.equal(canonicalJson(number), text);
    }
  });

  test('[EL4] escapes control characters, quotes and backslashes only', () => {
    assert.equal(
      canonicalJson('\u0000\b\t\n\f\r"\\/\u007f\u2028Điểm'),
      '"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028Điểm"',
    );
  });

  test('[EL4] refuses what would not come back, and says where', () => {
    const refused: readonly (readonly [unknown, string])[] = [
      [undefined, '$'],
      [Number.NaN, '$'],
      [Number.POSITIVE_INFINITY, '$'],
      [1n, '$'],
      [Symbol('a'), '$'],
      [() => 1, '$'],
      ['a\udc00', '$'],
      [{ '\ud800': 1 }, '$'],
      [{ a: { b: undefined } }, '$.a.b'],
      [[1, [new Date(0)]], '$[1][0]'],
      [{ a: new Map() }, '$.a'],
      // eslint-disable-next-line no-sparse-arrays
      [[1, , 3], '$[1]'],
    ];
    for (const [value, path] of refused) {
      assert.throws(
        () => canonicalJson(value),
        (error) => error instanceof TypeError && error.message.startsWith(`${path}: `),
      );
    }
  });

  test('[EL4] is JSON of the same value, and the same whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
        assert.equal(canonicalJson(reversed(value)), text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, member]) => [key, reversed(member)])
        .toReversed(),
    );
  }
  return value;
}
