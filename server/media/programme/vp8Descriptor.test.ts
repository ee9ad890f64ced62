import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseVp8, writePictureId, writeTl0PictureIndex } from './vp8Descriptor.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** The descriptor of a payload that stands behind other bytes, as it does in a packet. */
const parse = (text: string) => {
  const payload = hex(text);
  return parseVp8(Buffer.concat([Buffer.alloc(12, 0xff), payload, Buffer.alloc(3)]), 12, 12 + payload.length);
};

const none = {
  startsKeyFrame: false,
  pictureIdBits: 0,
  tl0PictureIndex: null,
  temporalLayer: null,
} as const;

describe('parseVp8', () => {
  const cases = [
    ['a key frame without extension', '10 00', { ...none, startsKeyFrame: true }],
    ['a frame that needs others', '10 01', none],
    ['the first packet of a later partition', '11 00', none],
    ['a later packet of a partition', '00 00', none],
    ['a short picture id', '90 80 7f 01', { ...none, pictureIdBits: 7, pictureId: 127 }],
    ['a long picture id', '90 80 9234 01', { ...none, pictureIdBits: 15, pictureId: 0x1234 }],
    ['TL0PICIDX alone', '80 40 ab 00', { ...none, tl0PictureIndex: 0xab }],
    ['a temporal layer', '90 20 80 01', { ...none, temporalLayer: 2 }],
    ['a key index without temporal layer', '90 10 1f 00', { ...none, startsKeyFrame: true }],
    [
      'everything, as Chrome sends it',
      '90 e0 8005 07 40 00',
      { startsKeyFrame: true, pictureIdBits: 15, pictureId: 5, tl0PictureIndex: 7, temporalLayer: 1 },
    ],
    ['an empty extension', '90 00 00', { ...none, startsKeyFrame: true }],
  ] as const;
  for (const [what, payload, expected] of cases) {
    test(`[PB3] reads ${what}`, () => {
      const descriptor = parse(payload);
      assert.ok(descriptor);
      assert.deepEqual({ ...descriptor, ...expected }, descriptor);
    });
  }

  const hostile = [
    '',
    '10',
    '90',
    '9080',
    '908080',
    '90808001',
    '9040',
    '904001',
    '9020',
    '902000',
    '90f0800507',
  ];
  for (const payload of hostile) {
    test(`[PB19] refuses a payload that ends too early: ${payload || 'nothing'}`, () => {
      assert.equal(parse(payload), null);
    });
  }
});

describe('patching', () => {
  test('[PB3] keeps the width of the picture id and touches nothing else', () => {
    const long = hex('ffff 90 e0 8005 07 40 00');
    const longDescriptor = parseVp8(long, 2, long.length);
    assert.ok(longDescriptor);
    writePictureId(long, 2, longDescriptor, 0x8000 + 0x7ffe);
    writeTl0PictureIndex(long, 2, longDescriptor, 0x101);
    assert.deepEqual(long, hex('ffff 90 e0 fffe 01 40 00'));

    const short = hex('90 80 05 00');
    const shortDescriptor = parseVp8(short, 0, short.length);
    assert.ok(shortDescriptor);
    writePictureId(short, 0, shortDescriptor, 128 + 3);
    writeTl0PictureIndex(short, 0, shortDescriptor, 9);
    assert.deepEqual(short, hex('90 80 03 00'));
  });

  test('[PB3] leaves a payload alone that has no picture id', () => {
    const bytes = hex('10 00');
    const descriptor = parseVp8(bytes, 0, bytes.length);
    assert.ok(descriptor);
    writePictureId(bytes, 0, descriptor, 5);
    assert.deepEqual(bytes, hex('10 00'));
  });
});
