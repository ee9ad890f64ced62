import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { keyFrameRequests, senderReport } from './rtcp.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

const RECEIVER_REPORT = '80c90001 00000001';
const PLI = '81ce0002 00000001 0000000b';
const NACK = '81cd0003 00000001 0000000b 00010000';
const FIR_OF_TWO = '84ce0006 00000001 00000000 0000000c 01000000 0000000d 02000000';
const REMB = '8fce0004 00000001 00000000 52454d42 00000000';

describe('keyFrameRequests', () => {
  const cases = [
    ['nothing', '', []],
    ['PLI', PLI, [11]],
    ['FIR, which names its streams in entries', FIR_OF_TWO, [12, 13]],
    ['a compound of several kinds', RECEIVER_REPORT + NACK + PLI + REMB + FIR_OF_TWO, [11, 12, 13]],
    ['other feedback', RECEIVER_REPORT + NACK + REMB, []],
    ['what comes before a packet cut short', PLI + '81ce0002 00000001', [11]],
    ['what comes before another version', PLI + '01ce0002 00000001 0000000b', [11]],
    ['PLI without media source', '81ce0001 00000001', []],
    ['FIR without entries', '84ce0002 00000001 00000000', []],
    ['FIR with half an entry', '84ce0003 00000001 00000000 0000000c', []],
    ['half a header', '81ce', []],
  ] as const;
  for (const [what, compound, expected] of cases) {
    test(`[PB12] [PB19] finds ${JSON.stringify(expected)} in ${what}`, () => {
      assert.deepEqual(keyFrameRequests(hex(compound)), expected);
    });
  }

  test('[PB19] no bytes make it throw', () => {
    const starts = fc.constantFrom(PLI, FIR_OF_TWO, '81ceffff', '84ce0000');
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 40 }), (beginning, rest) => {
        assert.ok(Array.isArray(keyFrameRequests(Buffer.concat([hex(beginning), rest]))));
      }),
    );
  });
});

test('[PB14] a sender report says the wall clock in NTP, the timestamp and the counts', () => {
  const report = {
    ssrc: 11,
    at: Date.UTC(2026, 10, 22) + 500,
    timestamp: 2 ** 32 - 1,
    packets: 3,
    octets: 2 ** 32 + 7,
  };
  // 22 November 2026 is 4,004,294,400 s after 1 January 1900.
  assert.equal(
    senderReport(report).toString('hex'),
    '80c80006' +
      '0000000b' +
      (4_004_294_400).toString(16) +
      '80000000' +
      'ffffffff' +
      '00000003' +
      '00000007',
  );
});
