import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ServerClock } from './ServerClock.ts';

/** A line with these one-way delays, ms. */
const leg = fc.record({ up: fc.nat(400), down: fc.nat(400) });

test('[CL7] the error of the offset is at most half of the shortest round trip', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(leg, { minLength: 1, maxLength: 20 }),
      (ahead, legs) => {
        let local = 1_700_000_000_000;
        const clock = new ServerClock(() => local);
        for (const { up, down } of legs) {
          const sentAt = local;
          const serverTime = sentAt + up + ahead;
          local += up + down;
          clock.measure(sentAt, serverTime, local);
          local += 1_000;
        }
        const shortest = Math.min(...legs.map(({ up, down }) => up + down));
        assert.ok(Math.abs(clock.serverNow() - (local + ahead)) <= shortest / 2 + 0.001);
      },
    ),
  );
});

test('[CL7] measurements older than two minutes do not count: clocks drift', () => {
  let local = 0;
  const clock = new ServerClock(() => local);
  clock.measure(0, 5_000, 0);
  assert.equal(clock.offsetMs.value, 5_000);
  local = 200_000;
  clock.measure(200_000, 200_000 + 5_300, 200_100);
  assert.equal(clock.offsetMs.value, 5_250);
});

test('[CL7] in a new session the next measurement counts, however long its round trip', () => {
  const clock = new ServerClock(() => 0);
  clock.measure(0, 0, 1);
  clock.restart(0);
  clock.measure(0, 9_000, 800);
  assert.equal(clock.offsetMs.value, 8_600);
});

test('[CL7] until then the welcome’s time counts, where it does not merely come late', () => {
  const clock = new ServerClock(() => 50_000);
  clock.restart(3_600_000);
  assert.equal(clock.serverNow(), 3_600_000);
  clock.measure(50_000, 3_600_000, 50_000);
  clock.restart(3_598_500);
  assert.equal(clock.serverNow(), 3_600_000);
});
