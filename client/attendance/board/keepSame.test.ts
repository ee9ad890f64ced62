import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { keepSame } from './keepSame.ts';

test('parts that say the same are the same, and a part that does not is the new one', () => {
  const before = {
    lines: [
      { id: 'LCA', at: [1, 2] },
      { id: 'GLI', at: [3] },
    ],
    rules: { percent: 85 },
  };
  const now = {
    lines: [
      { id: 'LCA', at: [1, 2] },
      { id: 'GLI', at: [3, 4] },
    ],
    rules: { percent: 85 },
  };
  const kept = keepSame(before, now);
  assert.deepEqual(kept, now);
  assert.equal(kept.lines[0], before.lines[0]);
  assert.equal(kept.rules, before.rules);
  assert.notEqual(kept.lines[1], before.lines[1]);
  assert.equal(keepSame(before, structuredClone(before)), before);
});

test('a part that is gone, and one that is undefined now, are different', () => {
  assert.deepEqual(keepSame({ a: 1, b: 2 }, { a: 1 }), { a: 1 });
  assert.deepEqual(keepSame({ a: 1 }, { b: undefined }), { b: undefined });
  assert.deepEqual(keepSame([1, 2], [1]), [1]);
  assert.deepEqual(keepSame(null, { a: null }), { a: null });
});

test('whatever was there before, the answer says what is there now', () => {
  const data = fc.jsonValue({ maxDepth: 4 });
  fc.assert(fc.property(data, data, (before, now) => assert.deepEqual(keepSame(before, now), now)));
  fc.assert(fc.property(data, (value) => assert.equal(keepSame(value, structuredClone(value)), value)));
});
