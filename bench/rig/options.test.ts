import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from './options.ts';

test('options have defaults, and are read', () => {
  assert.deepEqual(readOptions([]), { sites: 10, takes: 10, clients: 50, json: false, compare: false });
  const read = readOptions(['--sites', '100', '--takes', '5', '--clients', '200', '--json', '--compare']);
  assert.deepEqual(read, { sites: 100, takes: 5, clients: 200, json: true, compare: true });
});

test('what makes no sense is refused', () => {
  for (const args of [
    ['--sites', '1'],
    ['--takes', 'x'],
    ['--takes', '1.5'],
    ['--sites', '1001'],
    ['--site', '3'],
    ['3'],
  ]) {
    assert.throws(() => readOptions(args), args.join(' '));
  }
});
