const HAS_EXTENSION = 0x80;
const STARTS_PARTITION = 0x10;
const PARTITION_INDEX = 0x07;
const HAS_PICTURE_ID = 0x80;
const HAS_TL0_PICTURE_INDEX = 0x40;
const HAS_TEMPORAL_LAYER = 0x20;
const HAS_KEY_INDEX = 0x10;
const LONG_PICTURE_ID = 0x80;
/** In the first byte of the VP8 frame itself (RFC 6386 section 9.1): set when the frame needs earlier ones. */
const NEEDS_EARLIER_FRAMES = 0x01;

/** What the payload descriptor of a VP8 packet says; offsets count from the start of the payload. */
export type Vp8Descriptor = {
  /** The packet is the first of a frame that can be decoded without any other frame. */
  readonly startsKeyFrame: boolean;
  /** 7 or 15; 0 when the packet has no picture id, and then `pictureId` means nothing. */
  readonly pictureIdBits: 0 | 7 | 15;
  readonly pictureId: number;
  readonly pictureIdAt: number;
  /** Counts the frames of the lowest temporal layer; null when there is none. */
  readonly tl0PictureIndex: number | null;
  readonly tl0PictureIndexAt: number;
  /** Temporal layer; null when there is none. */
  readonly temporalLayer: number | null;
};

/**
 * Reads a VP8 payload descriptor (RFC 7741 section 4.2).
 *
 * @param start offset of the payload in `bytes`
 * @param end offset behind the payload
 * @returns null when the payload ends inside the descriptor or right behind it
 */
export function parseVp8(bytes: Buffer, start: number, end: number): Vp8Descriptor | null {
  // Behind the end there are zeros, so that the walk needs no check at each step: it is checked once, after it.
  const at = (offset: number): number => (start + offset < end ? bytes.readUInt8(start + offset) : 0);
  const first = at(0);
  const flags = (first & HAS_EXTENSION) === 0 ? 0 : at(1);
  let offset = (first & HAS_EXTENSION) === 0 ? 1 : 2;

  const pictureIdAt = offset;
  const pictureIdBits = (flags & HAS_PICTURE_ID) === 0 ? 0 : (at(offset) & LONG_PICTURE_ID) === 0 ? 7 : 15;
  const pictureId = pictureIdBits === 15 ? ((at(offset) & 0x7f) << 8) | at(offset + 1) : at(offset);
  offset += pictureIdBits === 0 ? 0 : pictureIdBits === 7 ? 1 : 2;

  const tl0PictureIndexAt = offset;
  const tl0PictureIndex = (flags & HAS_TL0_PICTURE_INDEX) === 0 ? null : at(offset);
  offset += tl0PictureIndex === null ? 0 : 1;

  const temporalLayer = (flags & HAS_TEMPORAL_LAYER) === 0 ? null : at(offset) >> 6;
  offset += (flags & (HAS_TEMPORAL_LAYER | HAS_KEY_INDEX)) === 0 ? 0 : 1;

  if (start + offset >= end) {
    return null;
  }
  const startsFrame = (first & STARTS_PARTITION) !== 0 && (first & PARTITION_INDEX) === 0;
  return {
    startsKeyFrame: startsFrame && (at(offset) & NEEDS_EARLIER_FRAMES) === 0,
    pictureIdBits,
    pictureId,
    pictureIdAt,
    tl0PictureIndex,
    tl0PictureIndexAt,
    temporalLayer,
  };
}

/**
 * Overwrites the picture id in place, in the width that it has there.
 *
 * @param payloadStart offset of the payload in `bytes`
 * @param pictureId taken modulo that width
 */
export function writePictureId(
  bytes: Buffer,
  payloadStart: number,
  descriptor: Vp8Descriptor,
  pictureId: number,
): void {
  const at = payloadStart + descriptor.pictureIdAt;
  if (descriptor.pictureIdBits === 15) {
    bytes.writeUInt16BE((LONG_PICTURE_ID << 8) | (pictureId & 0x7fff), at);
  } else if (descriptor.pictureIdBits === 7) {
    bytes[at] = pictureId & 0x7f;
  }
}

/** Overwrites TL0PICIDX in place, modulo 256. */
export function writeTl0PictureIndex(
  bytes: Buffer,
  payloadStart: number,
  descriptor: Vp8Descriptor,
  tl0PictureIndex: number,
): void {
  if (descriptor.tl0PictureIndex !== null) {
    bytes[payloadStart + descriptor.tl0PictureIndexAt] = tl0PictureIndex & 0xff;
  }
}
