/**
 * Writes Opus packets into an Ogg file (RFC 3533, RFC 7845), for tests that need one made to measure.
 * @param segmentsPerPage where to cut into pages, 1 to 255.
 */
export function writeOggOpus(packets: readonly Buffer[], segmentsPerPage: number): Buffer {
  const head = Buffer.from('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0', 'latin1');
  const tags = Buffer.from('OpusTags\x04\0\0\0test\0\0\0\0', 'latin1');
  const segments = packets.flatMap(cutIntoSegments);
  const pages: Buffer[] = [makePage(0, 2, [head]), makePage(1, 0, cutIntoSegments(tags))];
  for (let at = 0; at < segments.length; at += segmentsPerPage) {
    const last = at + segmentsPerPage >= segments.length;
    pages.push(makePage(pages.length, last ? 4 : 0, segments.slice(at, at + segmentsPerPage)));
  }

  return Buffer.concat(pages);
}

/** Pieces of 255 bytes and a shorter one, if need be empty, that ends the packet. */
function cutIntoSegments(packet: Buffer): Buffer[] {
  const count = Math.floor(packet.length / 255) + 1;

  return Array.from({ length: count }, (_, i) => packet.subarray(i * 255, (i + 1) * 255));
}

function makePage(number: number, flags: number, segments: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(27 + segments.length);
  header.write('OggS', 0, 'latin1');
  header.writeUInt8(flags, 5);
  // Granule positions need not be right: no reader here seeks. Every page claims a second more.
  header.writeBigUInt64LE(BigInt(number) * 48_000n, 6);
  header.writeUInt32LE(1, 14);
  header.writeUInt32LE(number, 18);
  header.writeUInt8(segments.length, 26);
  segments.forEach((segment, i) => header.writeUInt8(segment.length, 27 + i));
  const page = Buffer.concat([header, ...segments]);
  page.writeUInt32LE(checkSum(page), 22);

  return page;
}

/** CRC-32 of RFC 3533: polynomial 04c11db7, not reflected, from 0. */
function checkSum(page: Buffer): number {
  let sum = 0;
  for (const byte of page) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x8000_0000) === 0 ? sum << 1 : (sum << 1) ^ 0x04c1_1db7;
  }

  return sum >>> 0;
}
