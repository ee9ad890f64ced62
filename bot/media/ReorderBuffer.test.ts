import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ReorderBuffer } from './ReorderBuffer.ts';

function packet(sequence: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(sequence & 0xffff, 2);

  return bytes;
}

function record() {
  const delivered: number[] = [];
  const afterLoss: number[] = [];
  const missing: number[] = [];
  const buffer = new ReorderBuffer({
    deliver: (bytes, lost) => {
      delivered.push(bytes.readUInt16BE(2));
      if (lost) afterLoss.push(bytes.readUInt16BE(2));
    },
    missing: (sequences) => missing.push(...sequences),
  });

  return { buffer, delivered, afterLoss, missing };
}

test('packets in any order leave in the right one, each once, over the wrap-around', () => {
  const start = fc.integer({ min: 0, max: 0xffff });
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 });
  fc.assert(
    fc.property(start, order, (first, shuffled) => {
      const { buffer, delivered, afterLoss } = record();
      for (const offset of [-1, ...shuffled, ...shuffled]) buffer.push(packet(first + offset), 0);
      assert.deepEqual(
        delivered,
        [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((offset) => (first + offset) & 0xffff),
      );
      assert.deepEqual(afterLoss, []);
      assert.equal(buffer.lost, 0);
      assert.equal(buffer.duplicates, 10);
    }),
  );
});

test('a missing packet is asked for once, and given up after a while', () => {
  const { buffer, delivered, afterLoss, missing } = record();
  for (const sequence of [1, 2, 5, 6]) buffer.push(packet(sequence), 1000);
  buffer.push(packet(8), 1200);
  assert.deepEqual(missing, [3, 4, 7]);
  buffer.expire(1299);
  assert.deepEqual(delivered, [1, 2]);
  buffer.expire(1300);
  assert.deepEqual(delivered, [1, 2, 5, 6]);
  assert.deepEqual(afterLoss, [5]);
  buffer.push(packet(7), 1400);
  assert.deepEqual(delivered, [1, 2, 5, 6, 7, 8]);
  assert.equal(buffer.lost, 2);
});

test('a second gap has its own time', () => {
  const { buffer, delivered } = record();
  for (const [sequence, at] of [
    [1, 0],
    [3, 0],
    [5, 200],
  ] as const)
    buffer.push(packet(sequence), at);
  buffer.expire(300);
  assert.deepEqual(delivered, [1, 3]);
  buffer.expire(499);
  assert.deepEqual(delivered, [1, 3]);
  buffer.expire(600);
  assert.deepEqual(delivered, [1, 3, 5]);
});

test('a long jump of the numbers is followed at once', () => {
  const { buffer, delivered, missing } = record();
  for (const sequence of [1, 2000, 2001]) buffer.push(packet(sequence), 0);
  assert.deepEqual(delivered, [1, 2000, 2001]);
  assert.deepEqual(missing, []);
});

test('the highest number counts its wrap-arounds', () => {
  const { buffer } = record();
  for (const sequence of [0xfffe, 0xffff, 0, 2]) buffer.push(packet(sequence), 0);
  assert.equal(buffer.highest, 0x1_0002);
});
