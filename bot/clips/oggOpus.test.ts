import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readOggOpus } from './oggOpus.ts';
import { writeOggOpus } from './writeOggOpus.ts';

const packet = fc.uint8Array({ minLength: 1, maxLength: 700 }).map((bytes) => Buffer.from(bytes));

test('packets of any length come back as they were, over any division into pages', () => {
  fc.assert(
    fc.property(
      fc.array(packet, { maxLength: 20 }),
      fc.integer({ min: 1, max: 255 }),
      (packets, segments) => {
        assert.deepEqual(readOggOpus(writeOggOpus(packets, segments)), packets);
      },
    ),
  );
});

test('what is not Ogg Opus, or is cut off, is refused', () => {
  const file = writeOggOpus([Buffer.from('some sound')], 255);
  assert.throws(() => readOggOpus(Buffer.from('no ogg at all, only some text here')), /not an Ogg page/);
  assert.throws(() => readOggOpus(file.subarray(0, file.length - 1)), /cut off/);
  assert.throws(() => readOggOpus(Buffer.alloc(0)), /not an Ogg Opus file/);
});
