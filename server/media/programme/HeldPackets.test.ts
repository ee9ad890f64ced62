import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HeldPackets } from './HeldPackets.ts';

const hold = (held: HeldPackets<{ sequence: number }>, ...sequences: readonly number[]) => {
  for (const sequence of sequences) {
    held.hold({ sequence });
  }
};

describe('HeldPackets', () => {
  test('[PB5] gives what is behind a packet, in the order of sending', () => {
    const held = new HeldPackets();
    hold(held, 7, 9, 4, 8);
    assert.deepEqual(held.behind(7), [{ sequence: 8 }, { sequence: 9 }]);
  });

  test('[PB5] does not reach back over packets that went by', () => {
    const held = new HeldPackets();
    assert.ok(held.reachesBackTo(0));
    hold(held, 5);
    held.pass(3);
    hold(held, 7);
    assert.deepEqual(
      [4, 5, 6].map((sequence) => held.reachesBackTo(sequence)),
      [false, false, true],
    );
    assert.deepEqual(held.behind(0), [{ sequence: 7 }]);
  });

  test('[PB5] keeps the last 256, and does not reach back over those that it let go', () => {
    const held = new HeldPackets();
    hold(held, ...Array.from({ length: 300 }, (_none, sequence) => sequence));
    assert.equal(held.behind(-1).length, 256);
    assert.deepEqual(
      [43, 44].map((sequence) => held.reachesBackTo(sequence)),
      [false, true],
    );
  });
});
