import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsSince } from './eventsSince.ts';

test('[EP4] the issuing of exports does not make an export old', () => {
  // Events 1 to 40; export 1 of them is event 41, export 2 of all of these is event 42.
  assert.equal(eventsSince({ number: 1, toVersion: 40 }, 1, 41), 0);
  assert.equal(eventsSince({ number: 1, toVersion: 40 }, 2, 42), 0);
  assert.equal(eventsSince({ number: 2, toVersion: 41 }, 2, 42), 0);
});

test('[EP4] everything else that is written does', () => {
  // Export 1 is event 41, then three others, then export 2 as event 45, then one other.
  assert.equal(eventsSince({ number: 1, toVersion: 40 }, 2, 46), 4);
  assert.equal(eventsSince({ number: 2, toVersion: 44 }, 2, 46), 1);
});
