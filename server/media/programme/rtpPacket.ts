import { keptExtensionsLength, writeKeptExtensions } from './headerExtensions.ts';

const VERSION = 2;
const FIXED_HEADER_LENGTH = 12;
const EXTENSION_HEADER_LENGTH = 4;
const MARKER = 0x80;
const HAS_PADDING = 0x20;
const HAS_EXTENSION = 0x10;

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

/** What a packet says of itself in another stream. */
export type RtpIdentity = {
  readonly ssrc: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
};

/**
 * Copies a packet into another stream: new identity, same payload type and payload, only those header extensions
 * that the other stream has declared; contributing sources and padding are left behind.
 *
 * @returns a new packet whose last `payloadEnd - payloadStart` bytes are the payload
 */
export function rewriteRtp(
  packet: RtpPacket,
  identity: RtpIdentity,
  keptExtensionIds: ReadonlySet<number>,
): Buffer {
  const extensionLength = keptExtensionsLength(packet, keptExtensionIds);
  const extensionBlock = extensionLength === 0 ? 0 : EXTENSION_HEADER_LENGTH + extensionLength;
  const payloadAt = FIXED_HEADER_LENGTH + extensionBlock;
  const bytes = Buffer.allocUnsafe(payloadAt + packet.payloadEnd - packet.payloadStart);
  bytes[0] = (VERSION << 6) | (extensionBlock === 0 ? 0 : HAS_EXTENSION);
  bytes[1] = (identity.marker ? MARKER : 0) | packet.payloadType;
  bytes.writeUInt16BE(identity.sequence, 2);
  bytes.writeUInt32BE(identity.timestamp, 4);
  bytes.writeUInt32BE(identity.ssrc, 8);
  if (extensionBlock !== 0) {
    bytes.writeUInt16BE(packet.extensionProfile, FIXED_HEADER_LENGTH);
    bytes.writeUInt16BE(extensionLength / 4, FIXED_HEADER_LENGTH + 2);
    writeKeptExtensions(packet, keptExtensionIds, bytes, FIXED_HEADER_LENGTH + EXTENSION_HEADER_LENGTH);
  }
  packet.bytes.copy(bytes, payloadAt, packet.payloadStart, packet.payloadEnd);
  return bytes;
}
