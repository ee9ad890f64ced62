import assert from 'node:assert/strict';
import test from 'node:test';
import { groupPin } from './groupPin.ts';

test('a PIN is read in groups of four', () => {
  assert.equal(groupPin('12345678'), '1234 5678');
  assert.equal(groupPin('1234'), '1234');
  assert.equal(groupPin('123456'), '1234 56');
});
