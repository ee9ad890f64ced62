import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { audioLevel } from './headerExtensions.ts';
import { rewriteRtp } from './rewriteRtp.ts';
import { parseRtp } from './rtpPacket.ts';
import { buildRtp } from './simulation/buildRtp.ts';
import { parseVp8 } from './vp8Descriptor.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const identity = { ssrc: 9, sequence: 7, timestamp: 8, marker: false };

describe('parseRtp', () => {
  test('[PB19] reads the fixed header', () => {
    const packet = parseRtp(hex('80 e5 0102 03040506 0708090a aabb'));
    assert.ok(packet);
    const { payloadType, marker, sequence, timestamp, ssrc, payloadStart, payloadEnd } = packet;
    assert.deepEqual(
      { payloadType, marker, sequence, timestamp, ssrc, payloadStart, payloadEnd },
      {
        payloadType: 101,
        marker: true,
        sequence: 0x0102,
        timestamp: 0x03040506,
        ssrc: 0x0708090a,
        payloadStart: 12,
        payloadEnd: 14,
      },
    );
  });

  test('[PB19] finds the payload behind contributing sources and extension, and before padding', () => {
    const payload = Buffer.from('content');
    const extension = { profile: 0xbede, block: hex('10aa0000 00000000') };
    const packet = parseRtp(buildRtp({ csrcs: [1, 2, 3], extension, payload, padding: 5 }));
    assert.ok(packet);
    assert.deepEqual([packet.extensionStart, packet.extensionEnd], [28, 36]);
    assert.equal(packet.bytes.subarray(packet.payloadStart, packet.payloadEnd).toString(), 'content');
  });

  test('[PB19] a packet of nothing but padding has an empty payload', () => {
    const packet = parseRtp(buildRtp({ padding: 255 }));
    assert.equal(packet?.payloadStart, packet?.payloadEnd);
  });

  const hostile = [
    ['nothing', ''],
    ['a header cut short', '80 65 0001 00000001 000000'],
    ['version 1', '40 65 0001 00000001 00000001 ff'],
    ['version 3', 'c0 65 0001 00000001 00000001 ff'],
    ['contributing sources beyond the end', '8f 65 0001 00000001 00000001 00000002'],
    ['an extension header beyond the end', '90 65 0001 00000001 00000001 bede'],
    ['an extension longer than the packet', '90 65 0001 00000001 00000001 bede 0002 00000000 000000'],
    ['an extension of 256 KiB', '90 65 0001 00000001 00000001 bede ffff 00000000'],
    ['an extension behind contributing sources beyond the end', '9f 65 0001 00000001 00000001 bede0000'],
    ['more padding than there are bytes', 'a0 65 0001 00000001 00000001 00ff'],
    ['padding that reaches into the extension', 'b0 65 0001 00000001 00000001 bede0001 00000003 05'],
    ['padding of no byte', 'a0 65 0001 00000001 00000001 aa00'],
    ['padding announced without a byte for it', 'a0 65 0001 00000001 00000001'],
  ] as const;
  for (const [what, bytes] of hostile) {
    test(`[PB19] refuses ${what}`, () => {
      assert.equal(parseRtp(hex(bytes)), null);
    });
  }

  test('[PB19] no bytes make parsers throw, and what they accept can be rewritten', () => {
    const headers = fc.constantFrom(0x80, 0x90, 0xa0, 0xb0, 0x9f, 0xbf);
    const profiles = fc.constantFrom(hex('bede0002'), hex('10000002'), hex('12340001'));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc
        .tuple(
          headers,
          fc.uint8Array({ minLength: 11, maxLength: 11 }),
          profiles,
          fc.uint8Array({ maxLength: 60 }),
        )
        .map(([first, header, profile, rest]) => Buffer.concat([Buffer.of(first), header, profile, rest])),
    );
    fc.assert(
      fc.property(bytes, fc.nat(16), (input, id) => {
        const packet = parseRtp(Buffer.from(input));
        if (packet === null) {
          return;
        }
        audioLevel(packet, id);
        parseVp8(packet.bytes, packet.payloadStart, packet.payloadEnd);
        const rewritten = parseRtp(rewriteRtp(packet, identity, new Set([1, 2, id])));
        assert.deepEqual(
          rewritten?.bytes.subarray(rewritten.payloadStart, rewritten.payloadEnd),
          packet.bytes.subarray(packet.payloadStart, packet.payloadEnd),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('rewriteRtp', () => {
  test('[PB19] gives the new identity, keeps type and payload, and leaves everything else behind', () => {
    const extension = { profile: 0xbede, block: hex('10aa0000') };
    const source = parseRtp(
      buildRtp({
        csrcs: [1],
        extension,
        payload: Buffer.from('abc'),
        padding: 2,
        marker: true,
        payloadType: 100,
      }),
    );
    assert.ok(source);
    const bytes = rewriteRtp(
      source,
      { ssrc: 9, sequence: 0xffff, timestamp: 2 ** 32 - 1, marker: false },
      new Set(),
    );
    assert.deepEqual(bytes, hex('80 64 ffff ffffffff 00000009 616263'));
  });

  test('[PB19] keeps the declared header extensions as they are, filled up to whole words', () => {
    const oneByte = { profile: 0xbede, block: hex('11aabb 00 20cc 32ddeeff 00 00 00') };
    const source = parseRtp(buildRtp({ extension: { ...oneByte, block: oneByte.block.subarray(0, 12) } }));
    assert.ok(source);
    const kept = rewriteRtp(source, identity, new Set([1, 3]));
    assert.deepEqual(kept.subarray(12), hex('bede 0002 11aabb 32ddeeff 00'));

    const twoByte = parseRtp(
      buildRtp({ extension: { profile: 0x1005, block: hex('0100 0202aabb 0a01cc 000000') } }),
    );
    assert.ok(twoByte);
    assert.deepEqual(
      rewriteRtp(twoByte, identity, new Set([10, 1])).subarray(12),
      hex('1005 0002 0100 0a01cc 000000'),
    );
  });

  test('[PB19] has no extension block where no declared extension is', () => {
    const source = parseRtp(buildRtp({ extension: { profile: 0xbede, block: hex('10aa0000') } }));
    assert.ok(source);
    assert.equal(rewriteRtp(source, identity, new Set([2])).length, 12);
  });
});

describe('audioLevel', () => {
  const level = (profile: number, block: string, id: number | null) => {
    const packet = parseRtp(buildRtp({ extension: { profile, block: hex(block) } }));
    assert.ok(packet);
    return audioLevel(packet, id);
  };
  const cases = [
    ['the one-byte form', 0xbede, '10 8a 00 00', 1, -10],
    ['a sender that hears no speech', 0xbede, '10 0a 00 00', 1, -10],
    ['the loudest', 0xbede, '10 00 00 00', 1, 0],
    ['silence', 0xbede, '10 ff 00 00', 1, -127],
    ['the two-byte form', 0x1000, '01 01 8a 00', 1, -10],
    ['two-byte form with application bits', 0x100f, '01 01 8a 00', 1, -10],
    ['an element behind padding and another one', 0xbede, '00 21 ffff 00 10 05 00', 1, -5],
    ['a packet without that extension', 0xbede, '20 8a 00 00', 1, null],
    ['a source without that extension', 0xbede, '10 8a 00 00', null, null],
    ['an element without data', 0x1000, '01 00 00 00', 1, null],
    ['an element that claims more than the block has', 0xbede, '1f 8a 00 00', 1, null],
    ['what stands behind such an element', 0xbede, '2f 8a 10 8a', 1, null],
    ['a header without its length byte', 0x1000, '02 01 00 01', 1, null],
    ['what stands behind the stop id', 0xbede, 'f0 00 10 8a', 1, null],
    ['an unknown form', 0x1234, '10 8a 00 00', 1, null],
  ] as const;
  for (const [what, profile, block, id, expected] of cases) {
    test(`[PB18] of ${what} is ${expected}`, () => {
      assert.equal(level(profile, block, id), expected);
    });
  }
});
