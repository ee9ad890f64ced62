import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { encode } from 'uqr';
import { qrPath } from './qrPath.ts';

/** Paints a path back onto a grid. */
function painted({ size, path }: ReturnType<typeof qrPath>): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let offset = 0; offset < Number(width); offset += 1) {
      const row = grid[Number(y)];
      assert.ok(row);
      row[Number(x) + offset] = true;
    }
  }
  return grid;
}

test('the path paints exactly the dark modules of the code', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      assert.deepEqual(painted(qrPath(url)), encode(url, { ecc: 'M', border: 0 }).data);
    }),
    { numRuns: 20 },
  );
});
