/**
 * RTP packets (RFC 3550). The bot has its own reading and writing of them, apart from the server's: a mistake made
 * once would otherwise agree with itself.
 */

export const RTP_HEADER_BYTES = 12;

export type RtpHeader = {
  readonly payloadType: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  /** Last packet of a video frame, or first one of a talkspurt (RFC 3551). */
  readonly marker: boolean;
};

/** RFC 6464 client-to-mixer level: `id` as negotiated, `level` 0 (loudest) to 127 (silence). */
export type AudioLevel = { readonly id: number; readonly level: number };

const ONE_BYTE_EXTENSIONS = 0xbede;

/** Makes a packet with room for `payloadBytes`; the payload starts at the packet's end minus that many bytes. */
export function makeRtpPacket(header: RtpHeader, payloadBytes: number, level?: AudioLevel): Buffer {
  const extensionBytes = level === undefined ? 0 : 8;
  const packet = Buffer.allocUnsafe(RTP_HEADER_BYTES + extensionBytes + payloadBytes);
  packet.writeUInt8(level === undefined ? 0x80 : 0x90, 0);
  packet.writeUInt8((header.marker ? 0x80 : 0) | header.payloadType, 1);
  packet.writeUInt16BE(header.sequence, 2);
  packet.writeUInt32BE(header.timestamp, 4);
  packet.writeUInt32BE(header.ssrc, 8);
  if (level !== undefined) {
    packet.writeUInt16BE(ONE_BYTE_EXTENSIONS, 12);
    packet.writeUInt16BE(1, 14);
    packet.writeUInt8(level.id << 4, 16);
    // The highest bit says that there is voice activity.
    packet.writeUInt8(0x80 | level.level, 17);
    packet.writeUInt16BE(0, 18);
  }

  return packet;
}

/** Where the payload of a packet begins and ends: after CSRCs and extensions, before padding. */
export function payloadBounds(packet: Buffer): { readonly start: number; readonly end: number } {
  const flags = packet.readUInt8(0);
  let start = RTP_HEADER_BYTES + 4 * (flags & 0x0f);
  if ((flags & 0x10) !== 0) start += 4 + 4 * packet.readUInt16BE(start + 2);
  const padding = (flags & 0x20) === 0 ? 0 : packet.readUInt8(packet.length - 1);

  return { start, end: packet.length - padding };
}

export function isRtcp(packet: Buffer): boolean {
  // RFC 5761 section 4: with RTP and RTCP on one port, these payload types can only be RTCP's.
  const type = packet.readUInt8(1);

  return type >= 192 && type <= 223;
}
