/** VP8 in RTP: RFC 7741. */

export const VP8_DESCRIPTOR_BYTES = 6;

/** Bytes of VP8 in one packet, so that it stays below any usual MTU with SRTP, UDP and IPv6 around it. */
const MAX_FRAGMENT_BYTES = 1150;

/** Cuts a frame into fragments of nearly equal size, each small enough for one packet. */
export function fragmentFrame(frame: Buffer): Buffer[] {
  const count = Math.ceil(frame.length / MAX_FRAGMENT_BYTES);
  const size = Math.ceil(frame.length / count);

  return Array.from({ length: count }, (_, i) => frame.subarray(i * size, (i + 1) * size));
}

/**
 * Writes a payload descriptor with 15-bit picture id, TL0PICIDX and temporal layer 0, as browsers send it.
 * Every frame is of the base layer, so TL0PICIDX counts frames as the picture id does.
 * @param picture number of the frame; its low 15 and 8 bits are used.
 */
export function writeVp8Descriptor(packet: Buffer, at: number, first: boolean, picture: number): void {
  packet.writeUInt8(first ? 0x90 : 0x80, at); // X: extended; S: start of partition 0
  packet.writeUInt8(0xe0, at + 1); // I, L and T: all three fields follow
  packet.writeUInt16BE(0x8000 | (picture & 0x7fff), at + 2);
  packet.writeUInt8(picture & 0xff, at + 4);
  packet.writeUInt8(0, at + 5);
}

export type Vp8Payload = {
  /** First packet of a frame. */
  readonly startsFrame: boolean;
  /** Width in pixels when a key frame starts here, else 0. */
  readonly keyFrameWidth: number;
};

const NOT_A_START: Vp8Payload = { startsFrame: false, keyFrameWidth: 0 };
const STARTS_DELTA_FRAME: Vp8Payload = { startsFrame: true, keyFrameWidth: 0 };

/** Reads what a receiver needs from the payload between `start` and `end`. */
export function readVp8Payload(packet: Buffer, start: number, end: number): Vp8Payload {
  if (end <= start) return NOT_A_START;
  const flags = packet.readUInt8(start);
  // S set and partition 0: a frame begins.
  if ((flags & 0x1f) !== 0x10) return NOT_A_START;
  const body = start + descriptorBytes(packet, start);
  if (body >= end) return NOT_A_START;
  const isDelta = (packet.readUInt8(body) & 1) !== 0;

  // RFC 6386 section 9.1: 3-byte frame tag, 3-byte start code, then 14 bits of width.
  return isDelta || body + 8 > end
    ? STARTS_DELTA_FRAME
    : { startsFrame: true, keyFrameWidth: packet.readUInt16LE(body + 6) & 0x3fff };
}

/** Length of the descriptor; where it is cut off, the missing bytes count as 0. */
function descriptorBytes(packet: Buffer, start: number): number {
  if (((packet[start] ?? 0) & 0x80) === 0) return 1;
  const extensions = packet[start + 1] ?? 0;
  let bytes = 2;
  if ((extensions & 0x80) !== 0) bytes += ((packet[start + 2] ?? 0) & 0x80) === 0 ? 1 : 2;
  if ((extensions & 0x40) !== 0) bytes += 1;
  if ((extensions & 0x30) !== 0) bytes += 1;

  return bytes;
}
