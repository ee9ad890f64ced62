import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachableAddresses } from './reachableAddresses.ts';
import { ownAddresses } from './tls.ts';

test('[HT6] [SV3] others reach a server on what it listens on, and not at all where that is its own machine', () => {
  for (const host of ['127.0.0.1', '127.0.1.1', '::1', 'localhost']) {
    assert.deepEqual(reachableAddresses(host), [], host);
  }
  assert.deepEqual(reachableAddresses('192.0.2.5'), ['192.0.2.5']);
  assert.deepEqual(reachableAddresses('::'), ownAddresses());
  assert.deepEqual(
    reachableAddresses('0.0.0.0'),
    ownAddresses().filter((address) => !address.includes(':')),
  );
});
