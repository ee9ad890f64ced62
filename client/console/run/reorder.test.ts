import assert from 'node:assert/strict';
import test from 'node:test';
import { dropPlace, neighbour } from './reorder.ts';

const ORDER = ['a', 'b', 'c'];

test('one place up or down, to the end, and no further', () => {
  assert.equal(neighbour(ORDER, 'b', -1), 'a');
  assert.equal(neighbour(ORDER, 'a', 1), 'c');
  assert.equal(neighbour(ORDER, 'b', 1), null);
  assert.equal(neighbour(ORDER, 'a', -1), undefined);
  assert.equal(neighbour(ORDER, 'c', 1), undefined);
  assert.equal(neighbour(ORDER, 'x', 1), undefined);
});

test('what is dropped comes before or after the entry under it', () => {
  assert.equal(dropPlace(ORDER, 'b', 'upper'), 'b');
  assert.equal(dropPlace(ORDER, 'b', 'lower'), 'c');
  assert.equal(dropPlace(ORDER, 'c', 'lower'), null);
});
