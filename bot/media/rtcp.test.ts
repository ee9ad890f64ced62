import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeKeyFrameRequest, makeNack, makeReceiverReport, makeSenderReport, readFeedback } from './rtcp.ts';

const ssrc = fc.integer({ min: 0, max: 0xffff_ffff });
const sequences = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 30 });

test('a NACK is read as it was made, whatever stands around it', () => {
  fc.assert(
    fc.property(ssrc, sequences, (media, lost) => {
      const compound = Buffer.concat([
        makeReceiverReport(1, []),
        makeNack(1, media, lost),
        makeKeyFrameRequest(1, media),
      ]);
      assert.deepEqual(readFeedback(compound), [
        { type: 'nack', ssrc: media, sequences: lost },
        { type: 'keyFrame', ssrc: media },
      ]);
    }),
  );
});

test('the mask of a NACK names the packets after its first, over the wrap-around', () => {
  const nack = makeNack(1, 2, [0xfffe]);
  nack.writeUInt16BE(0b1000_0000_0000_0101, 14);
  assert.deepEqual(readFeedback(nack), [{ type: 'nack', ssrc: 2, sequences: [0xfffe, 0xffff, 1, 14] }]);
});

test('a FIR asks each of its entries', () => {
  const fir = Buffer.from(
    '84ce0006 00000001 00000000 0000000a 01000000 0000000b 02000000'.replaceAll(' ', ''),
    'hex',
  );
  assert.deepEqual(readFeedback(fir), [
    { type: 'keyFrame', ssrc: 10 },
    { type: 'keyFrame', ssrc: 11 },
  ]);
});

test('a sender report ties wall clock to RTP time (RFC 3550 section 6.4.1)', () => {
  const report = makeSenderReport({ ssrc: 9, at: 500.5, timestamp: 90, packets: 3, bytes: 400 }, 'LCA');
  assert.equal(report.toString('hex', 0, 8), '80c8000600000009');
  assert.equal(report.readUInt32BE(8), 2_208_988_800);
  assert.ok(Math.abs(report.readUInt32BE(12) / 2 ** 32 - 0.5005) < 1e-9);
  assert.deepEqual(
    [16, 20, 24].map((at) => report.readUInt32BE(at)),
    [90, 3, 400],
  );
  assert.equal(report.toString('hex', 28), '81ca000300000009' + '01034c4341000000');
});

test('a receiver report has one block for each stream', () => {
  const report = makeReceiverReport(1, [{ ssrc: 2, fractionLost: 128, lost: 5, extendedSequence: 0x1_0003 }]);
  assert.equal(
    report.toString('hex'),
    '81c90007000000010000000280000005000100030000000000000000' + '00000000',
  );
});

test('no bytes make the reader fail', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void readFeedback(Buffer.from(bytes))));
});
