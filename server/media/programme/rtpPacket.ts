import {
  EXTENSION_HEADER_LENGTH,
  FIXED_HEADER_LENGTH,
  HAS_EXTENSION,
  HAS_PADDING,
  MARKER,
  VERSION,
} from './rtpHeader.ts';

/** Where things are in an RTP packet; offsets count from the start of `bytes`, ends are exclusive. */
export type RtpPacket = {
  readonly bytes: Buffer;
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  /** "Defined by profile" field of the header extension, which tells its form; 0 when there is no extension. */
  readonly extensionProfile: number;
  readonly extensionStart: number;
  readonly extensionEnd: number;
  readonly payloadStart: number;
  /** Without padding: equal to `payloadStart` when the packet is nothing but padding. */
  readonly payloadEnd: number;
};

/**
 * Reads an RTP packet (RFC 3550 section 5.1, RFC 8285 section 4). Nothing is copied.
 *
 * @returns null when the bytes are no RTP packet: too short, another version, lengths that point beyond the end
 */
export function parseRtp(bytes: Buffer): RtpPacket | null {
  if (bytes.length < FIXED_HEADER_LENGTH) {
    return null;
  }
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  const extension = locateExtension(bytes, FIXED_HEADER_LENGTH + (first & 0x0f) * 4, first);
  if (first >> 6 !== VERSION || extension === null) {
    return null;
  }
  const padding = (first & HAS_PADDING) === 0 ? 0 : bytes.readUInt8(bytes.length - 1);
  const payloadEnd = bytes.length - padding;
  // Padding that counts no byte contradicts the bit that announced it.
  if (payloadEnd < extension.end || ((first & HAS_PADDING) !== 0 && padding === 0)) {
    return null;
  }
  return {
    bytes,
    payloadType: second & 0x7f,
    marker: (second & MARKER) !== 0,
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    ssrc: bytes.readUInt32BE(8),
    extensionProfile: extension.profile,
    extensionStart: extension.start,
    extensionEnd: extension.end,
    payloadStart: extension.end,
    payloadEnd,
  };
}

function locateExtension(
  bytes: Buffer,
  offset: number,
  first: number,
): { readonly profile: number; readonly start: number; readonly end: number } | null {
  if ((first & HAS_EXTENSION) === 0) {
    return offset > bytes.length ? null : { profile: 0, start: offset, end: offset };
  }
  const start = offset + EXTENSION_HEADER_LENGTH;
  if (start > bytes.length) {
    return null;
  }
  const end = start + bytes.readUInt16BE(offset + 2) * 4;
  return end > bytes.length ? null : { profile: bytes.readUInt16BE(offset), start, end };
}
