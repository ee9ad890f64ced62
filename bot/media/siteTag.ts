import { asId } from '../../domain/ids.ts';
import type { SiteId } from '../../domain/ids.ts';

/**
 * A bot's media says which site it comes from, in bytes that decoders skip: after the last partition of a VP8 frame
 * (a decoder reads no further than the partition goes), and in the padding of an Opus packet (RFC 6716 section
 * 3.2.5: a decoder accepts any value there). A receiver reads it from the end of the payload, without parsing more.
 *
 * Form: the code in ASCII, its length, a check sum, and two fixed bytes.
 */
const END_MARK = 0xdcc5;
const FOOTER_BYTES = 4;

/** Longest code: short enough that a packet with the tag cannot outgrow the MTU. */
const MAX_CODE_BYTES = 12;

export function makeSiteTag(site: SiteId): Buffer {
  const code = Buffer.from(site, 'latin1');
  if (code.length === 0 || code.length > MAX_CODE_BYTES || code.toString('latin1') !== site) {
    throw new Error(`site code "${site}" does not fit into a tag`);
  }
  const tag = Buffer.alloc(code.length + FOOTER_BYTES);
  code.copy(tag);
  tag.writeUInt8(code.length, code.length);
  tag.writeUInt8(checkSum(code), code.length + 1);
  tag.writeUInt16BE(END_MARK, code.length + 2);

  return tag;
}

/**
 * Reads the tag that ends at `end`, if there is one (a real browser's media has none). Payload bytes look like a tag
 * about once in four thousand million packets.
 */
export function readSiteTag(packet: Buffer, start: number, end: number): SiteId | null {
  if (end - start < FOOTER_BYTES + 1 || packet.readUInt16BE(end - 2) !== END_MARK) return null;
  const length = packet.readUInt8(end - FOOTER_BYTES);
  const codeStart = end - FOOTER_BYTES - length;
  if (length === 0 || length > MAX_CODE_BYTES || codeStart < start) return null;
  const code = packet.subarray(codeStart, end - FOOTER_BYTES);

  return checkSum(code) === packet.readUInt8(end - 3) ? asId<SiteId>(code.toString('latin1')) : null;
}

function checkSum(code: Uint8Array): number {
  let sum = 0x5a;
  for (const byte of code) sum = (sum * 31 + byte) & 0xff;

  return sum;
}
