import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowHeight } from './rowHeight.ts';

const heightOf = (text: string, width: number) => rowHeight([{ text, width }]);

test('[EX16] a row is as high as its text with the most lines; of a line each it needs no height of its own', () => {
  assert.equal(rowHeight([]), null);
  assert.equal(heightOf('mất điện', 20), null);
  assert.equal(heightOf('mất điện do bão', 8), 30);
  assert.equal(
    rowHeight([
      { text: 'mất điện do bão', width: 8 },
      { text: 'một hai ba', width: 3 },
    ]),
    45,
  );
});

test('[EX16] words stay whole, and one that is longer than a line takes several', () => {
  assert.equal(heightOf('aaaaaa bbbbbb', 10), 30);
  assert.equal(heightOf('a'.repeat(100), 10), 9 * 15);
  assert.equal(heightOf(`x ${'a'.repeat(25)} y`, 10), 4 * 15);
});

test('[EX16] capitals take more room, and no row is higher than one may be', () => {
  assert.equal(heightOf('a'.repeat(10), 9), null);
  assert.equal(heightOf('A'.repeat(10), 9), 30);
  assert.equal(heightOf('a '.repeat(5000), 10), 409);
});
