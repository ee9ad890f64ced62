import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fragmentFrame, readVp8Payload, VP8_DESCRIPTOR_BYTES, writeVp8Descriptor } from './vp8Payload.ts';

/** Frame tag with the key-frame bit at 0, start code, 1280×720. */
const KEY_FRAME = Buffer.from('1002009d012a0005d002000000000000', 'hex');

function payload(body: Buffer, first: boolean, picture = 7): Buffer {
  const packet = Buffer.concat([Buffer.alloc(VP8_DESCRIPTOR_BYTES), body]);
  writeVp8Descriptor(packet, 0, first, picture);

  return packet;
}

test('fragments make the frame again, are nearly equal and small', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 9000 }), (bytes) => {
      const fragments = fragmentFrame(Buffer.from(bytes));
      assert.deepEqual(Uint8Array.from(Buffer.concat(fragments)), bytes);
      const sizes = fragments.map(({ length }) => length);
      assert.ok(Math.max(...sizes) <= 1150 && Math.min(...sizes) > 0);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) < fragments.length);
    }),
  );
});

test('the descriptor holds a 15-bit picture id, TL0PICIDX and temporal layer 0', () => {
  assert.equal(payload(Buffer.alloc(0), true, 0x1_2345).toString('hex'), '90e0a3454500');
  assert.equal(payload(Buffer.alloc(0), false, 1).toString('hex'), '80e080010100');
});

test('the beginning of a key frame is found, with its width', () => {
  const packet = payload(KEY_FRAME, true);
  assert.deepEqual(readVp8Payload(packet, 0, packet.length), { startsFrame: true, keyFrameWidth: 1280 });
});

test('a delta frame and the rest of a frame are no key frame', () => {
  const delta = payload(Buffer.from([0x11, 0, 0]), true);
  assert.deepEqual(readVp8Payload(delta, 0, delta.length), { startsFrame: true, keyFrameWidth: 0 });
  const rest = payload(KEY_FRAME, false);
  assert.deepEqual(readVp8Payload(rest, 0, rest.length), { startsFrame: false, keyFrameWidth: 0 });
});

test('shorter descriptors of other senders are read, too', () => {
  for (const descriptor of ['10', '9000', '908012', '90c0ff1234', '90808123', '90f0ff123456']) {
    const head = Buffer.from(descriptor, 'hex');
    const packet = Buffer.concat([head, KEY_FRAME]);
    assert.equal(readVp8Payload(packet, 0, packet.length).keyFrameWidth, 1280, descriptor);
  }
});

test('no bytes make the reader fail', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 20 }),
      (bytes) => void readVp8Payload(Buffer.from(bytes), 0, bytes.length),
    ),
  );
});
