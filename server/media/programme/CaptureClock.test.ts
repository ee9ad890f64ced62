import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CaptureClock } from './CaptureClock.ts';

describe('CaptureClock', () => {
  test('[PB14] finds the sender’s clock under a queue that delays most packets', () => {
    const clock = new CaptureClock(90_000);
    for (let frame = 0; frame < 100; frame += 1) {
      const delay = frame % 10 === 0 ? 5 : 5 + ((frame * 7) % 60);
      clock.observe(1_000 + frame * 3_000, 50_000 + (frame * 100) / 3 + delay);
    }
    assert.ok(Math.abs(clock.capturedAt(1_000) - 50_005) < 0.01);
    assert.equal(clock.timestampAt(50_005 + 1_000), 1_000 + 90_000);
  });

  test('[PB14] follows a clock that runs too fast, and one that runs too slow', () => {
    for (const drift of [-0.0005, 0.0005]) {
      const clock = new CaptureClock(48_000);
      const truth = (at: number): number => at * 48 * (1 + drift);
      for (let at = 0; at < 600_000; at += 20) {
        clock.observe(truth(at) >>> 0, at + ((at / 20) % 7));
      }
      const off = (clock.timestampAt(600_000) - truth(600_000)) / 48;
      assert.ok(Math.abs(off) < 6, `${off} ms off after ten minutes`);
    }
  });

  test('[PB14] carries over the wrap of timestamps, and back and forth is the same moment', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: -10_000, max: 10_000 }), (start, ms) => {
        const clock = new CaptureClock(90_000);
        clock.observe(start, 1_000_000);
        assert.equal(clock.capturedAt(clock.timestampAt(1_000_000 + ms)), 1_000_000 + ms);
      }),
    );
  });
});
