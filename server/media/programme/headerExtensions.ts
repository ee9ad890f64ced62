import type { RtpPacket } from './rtpPacket.ts';

const ONE_BYTE_PROFILE = 0xbede;
/** The two-byte form is `0x100` and four bits that belong to the application. */
const TWO_BYTE_PROFILE = 0x1000;
const PADDING_ID = 0;
/** Ends a block of one-byte elements: reserved, readers shall stop there (RFC 8285 section 4.2). */
const STOP_ID = 15;

/** One element of a header extension block: header and data, offsets from the start of the packet. */
type ExtensionElement = {
  readonly id: number;
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
};

/**
 * The element at or after `offset` (RFC 8285 sections 4.2 and 4.3).
 *
 * @returns null at the end of the block, in an unknown form, and where an element claims more bytes than there are
 */
function elementAt(packet: RtpPacket, offset: number): ExtensionElement | null {
  const { bytes, extensionProfile, extensionEnd } = packet;
  const twoByte = (extensionProfile & 0xfff0) === TWO_BYTE_PROFILE;
  if (!twoByte && extensionProfile !== ONE_BYTE_PROFILE) {
    return null;
  }
  let start = offset;
  while (start < extensionEnd && bytes[start] === PADDING_ID) {
    start += 1;
  }
  const dataStart = start + (twoByte ? 2 : 1);
  if (dataStart > extensionEnd) {
    return null;
  }
  const header = bytes.readUInt8(start);
  const id = twoByte ? header : header >> 4;
  // A one-byte header stores the length less one: an element without data does not exist in that form.
  const end = dataStart + (twoByte ? bytes.readUInt8(start + 1) : (header & 0x0f) + 1);
  if (end > extensionEnd || (!twoByte && id === STOP_ID)) {
    return null;
  }
  return { id, start, dataStart, end };
}

/** @returns bytes that the kept elements take, filled up to whole words; 0 when none is there */
export function keptExtensionsLength(packet: RtpPacket, keptIds: ReadonlySet<number>): number {
  if (keptIds.size === 0) {
    return 0;
  }
  let length = 0;
  let element = elementAt(packet, packet.extensionStart);
  while (element !== null) {
    length += keptIds.has(element.id) ? element.end - element.start : 0;
    element = elementAt(packet, element.end);
  }
  return Math.ceil(length / 4) * 4;
}

/** Writes the kept elements as they are to `target` from `offset` on, and zeros up to the next whole word. */
export function writeKeptExtensions(
  packet: RtpPacket,
  keptIds: ReadonlySet<number>,
  target: Buffer,
  offset: number,
): void {
  let written = 0;
  let element = elementAt(packet, packet.extensionStart);
  while (element !== null) {
    if (keptIds.has(element.id)) {
      packet.bytes.copy(target, offset + written, element.start, element.end);
      written += element.end - element.start;
    }
    element = elementAt(packet, element.end);
  }
  target.fill(0, offset + written, offset + Math.ceil(written / 4) * 4);
}

/**
 * Level of the sound in an audio packet, as its sender measured it (RFC 6464).
 *
 * @param id of the audio level extension; null when the source has none
 * @returns 0 (loudest) to −127 dBov; null when the packet does not tell
 */
export function audioLevel(packet: RtpPacket, id: number | null): number | null {
  let element = id === null ? null : elementAt(packet, packet.extensionStart);
  while (element !== null && element.id !== id) {
    element = elementAt(packet, element.end);
  }
  if (element === null || element.dataStart === element.end) {
    return null;
  }
  // The highest bit is the sender's own guess whether this is speech.
  return 0 - (packet.bytes.readUInt8(element.dataStart) & 0x7f);
}
