import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reconnectDelay, spreadDelay } from './reconnectDelay.ts';

const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('[CL4] the first attempt comes within a quarter second, no later one waits more than two', () => {
  fc.assert(
    fc.property(fc.nat(1_000), uniform, (attempt, random) => {
      const delayMs = reconnectDelay(attempt, random);
      assert.ok(delayMs >= 0 && delayMs <= (attempt === 0 ? 250 : 2_000));
      assert.ok(attempt === 0 || delayMs >= 200);
    }),
  );
});

test('[CL4] later attempts are spread ever wider, so that a restarted server is not met by all at once', () => {
  const spreads = [1, 2, 6, 15, 100].map(
    (attempt) => reconnectDelay(attempt, 1) - reconnectDelay(attempt, 0),
  );
  assert.deepEqual(spreads, [400, 500, 900, 1_800, 1_800]);
  assert.equal(spreadDelay(0.5), 1_000);
});
