import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reconnectDelay, spreadDelay } from './reconnectDelay.ts';

const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('[CL4] the first attempt comes within a quarter second, no later one waits more than 3.25 s', () => {
  fc.assert(
    fc.property(fc.nat(1_000), uniform, (attempt, random) => {
      const delayMs = reconnectDelay(attempt, random);
      assert.ok(delayMs >= 0 && delayMs <= (attempt === 0 ? 250 : 3_250));
      assert.ok(attempt === 0 || delayMs >= 250);
    }),
  );
});

test('[CL4] later attempts are spread ever wider, so that a restarted server is not met by all at once', () => {
  const spreads = [1, 2, 6, 26, 100].map(
    (attempt) => reconnectDelay(attempt, 1) - reconnectDelay(attempt, 0),
  );
  assert.deepEqual(spreads, [500, 600, 1_000, 3_000, 3_000]);
  assert.equal(spreadDelay(0.5), 1_500);
});
