import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SequenceMap } from './SequenceMap.ts';

describe('SequenceMap', () => {
  test('[PB1] keeps a gap that the source has, and lets late packets into it', () => {
    const map = new SequenceMap(500, 10);
    assert.deepEqual(
      [500, 501, 504, 502, 505, 503].map((sequence) => map.place(sequence)),
      [10, 11, 14, 12, 15, 13],
    );
  });

  test('[PB5] has no place for what is older than its first packet', () => {
    const map = new SequenceMap(500, 10);
    map.place(510);
    assert.equal(map.place(499), null);
  });

  test('[PB1] closes up where packets of padding are left out, also around late packets', () => {
    const map = new SequenceMap(500, 10);
    assert.equal(map.place(500), 10);
    map.omit(502);
    map.omit(503);
    assert.deepEqual(
      [504, 501, 505].map((sequence) => map.place(sequence)),
      [12, 11, 13],
    );
    assert.equal(map.place(502), null);
  });

  test('[PB1] leaves a gap for padding that comes late, because packets went out around it already', () => {
    const map = new SequenceMap(500, 10);
    map.place(502);
    map.omit(501);
    assert.equal(map.place(503), 13);
  });

  test('[PB1] closes a gap too wide to be repaired, and takes nothing from before it any more', () => {
    const map = new SequenceMap(500, 10);
    map.place(500);
    map.omit(501);
    assert.equal(map.place(1_501), 1_010);
    assert.equal(map.place(1_500), 1_009);
    assert.equal(map.place(9_000), 1_011);
    assert.equal(map.place(8_999), null);
    assert.equal(map.place(9_001), 1_012);
  });

  test('[PB1] goes on right for ever when every second packet is padding', () => {
    const map = new SequenceMap(0, 0);
    for (let sequence = 0; sequence < 10_000; sequence += 2) {
      assert.equal(map.place(sequence), sequence / 2);
      map.omit(sequence + 1);
    }
    assert.equal(map.place(5_000), null);
    assert.equal(map.place(9_990), 4_995);
  });
});
