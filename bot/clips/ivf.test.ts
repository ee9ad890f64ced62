import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIvf } from './ivf.ts';

const KEY_FRAME = Buffer.from([0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a]);

function makeIvf(frames: readonly Uint8Array[], fourcc = 'VP80'): Buffer {
  const header = Buffer.alloc(32);
  header.write('DKIF', 0, 'latin1');
  header.writeUInt16LE(32, 6);
  header.write(fourcc, 8, 'latin1');
  header.writeUInt16LE(640, 12);
  header.writeUInt16LE(360, 14);
  header.writeUInt32LE(25, 16);
  header.writeUInt32LE(1, 20);
  const bodies = frames.map((frame) => {
    const head = Buffer.alloc(12);
    head.writeUInt32LE(frame.length, 0);
    return Buffer.concat([head, frame]);
  });
  return Buffer.concat([header, ...bodies]);
}

test('frames, size and rate are read', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 }), (rest) => {
      const clip = readIvf(makeIvf([KEY_FRAME, ...rest]));
      assert.deepEqual(
        { ...clip, frames: clip.frames.length },
        { width: 640, height: 360, fps: 25, frames: rest.length + 1 },
      );
      assert.deepEqual(
        clip.frames.slice(1).map((frame) => Uint8Array.from(frame)),
        rest,
      );
    }),
  );
});

test('a file cut off anywhere is refused', () => {
  const file = makeIvf([KEY_FRAME, Buffer.from([1, 2, 3])]);
  const whole = makeIvf([KEY_FRAME]).length;
  for (let length = 0; length < file.length; length++) {
    if (length !== whole) assert.throws(() => readIvf(file.subarray(0, length)), `${length} bytes`);
  }
});

test('another codec, another format and a first frame that is no key frame are refused', () => {
  assert.throws(() => readIvf(makeIvf([KEY_FRAME], 'VP90')), /VP90/);
  assert.throws(() => readIvf(Buffer.alloc(64)), /not an IVF/);
  assert.throws(() => readIvf(makeIvf([Buffer.from([0x11])])), /key frame/);
});
