import { keptExtensionsLength, writeKeptExtensions } from './headerExtensions.ts';
import { EXTENSION_HEADER_LENGTH, FIXED_HEADER_LENGTH, HAS_EXTENSION, MARKER, VERSION } from './rtpHeader.ts';
import type { RtpPacket } from './rtpPacket.ts';

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
