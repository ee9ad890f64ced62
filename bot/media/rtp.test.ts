import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRtcp, makeRtpPacket, payloadBounds, RTP_HEADER_BYTES } from './rtp.ts';
import { makeReceiverReport } from './rtcp.ts';

const header = fc.record({
  payloadType: fc.constantFrom(96, 111),
  sequence: fc.integer({ min: 0, max: 0xffff }),
  timestamp: fc.integer({ min: 0, max: 0xffff_ffff }),
  ssrc: fc.integer({ min: 0, max: 0xffff_ffff }),
  marker: fc.boolean(),
});
const level = fc.option(
  fc.record({ id: fc.integer({ min: 1, max: 14 }), level: fc.integer({ min: 0, max: 127 }) }),
  {
    nil: undefined,
  },
);

test('a packet says what its header was made of, and its payload ends it', () => {
  fc.assert(
    fc.property(header, level, fc.integer({ min: 0, max: 1200 }), (made, audioLevel, bytes) => {
      const packet = makeRtpPacket(made, bytes, audioLevel);
      assert.equal(packet.readUInt8(0) >> 6, 2);
      assert.equal(packet.readUInt8(1), made.payloadType | (made.marker ? 0x80 : 0));
      assert.equal(packet.readUInt16BE(2), made.sequence);
      assert.equal(packet.readUInt32BE(4), made.timestamp);
      assert.equal(packet.readUInt32BE(8), made.ssrc);
      assert.deepEqual(payloadBounds(packet), { start: packet.length - bytes, end: packet.length });
      assert.equal(isRtcp(packet), false);
    }),
  );
});

test('the audio level stands where RFC 8285 and RFC 6464 put it', () => {
  const packet = makeRtpPacket({ payloadType: 111, sequence: 1, timestamp: 2, ssrc: 3, marker: false }, 0, {
    id: 5,
    level: 20,
  });
  assert.equal(packet.subarray(RTP_HEADER_BYTES).toString('hex'), 'bede000150940000');
});

test('CSRCs and padding are no payload', () => {
  const packet = Buffer.from(
    'a2 60 0001 00000002 00000003 0000000a 0000000b ffff 0003'.replaceAll(' ', ''),
    'hex',
  );
  packet.writeUInt8(3, packet.length - 1);
  assert.deepEqual(payloadBounds(packet), { start: 20, end: packet.length - 3 });
});

test('RTCP is told from RTP', () => {
  assert.equal(isRtcp(makeReceiverReport(1, [])), true);
});
