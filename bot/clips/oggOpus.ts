/**
 * Reads the audio packets of an Ogg Opus file (RFC 3533 pages, RFC 7845 mapping), without its two header packets.
 * Only a file with one logical stream is understood: that is what the clips' encoder writes.
 * @throws when the file is not Ogg Opus or is cut off.
 */
export function readOggOpus(file: Buffer): Buffer[] {
  const packets = readOggPackets(file);
  if (packets[0]?.toString('latin1', 0, 8) !== 'OpusHead') throw new Error('not an Ogg Opus file');
  if (packets[1]?.toString('latin1', 0, 8) !== 'OpusTags') throw new Error('Ogg Opus file without OpusTags');

  return packets.slice(2);
}

const PAGE_HEADER_BYTES = 27;

function readOggPackets(file: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  let pieces: Buffer[] = [];
  for (let page = 0; page < file.length;) {
    const lacing = readLacing(file, page);
    let at = page + PAGE_HEADER_BYTES + lacing.length;
    for (const size of lacing) {
      pieces.push(file.subarray(at, at + size));
      at += size;
      // A segment of 255 bytes says that the packet goes on in the next one, if need be on the next page.
      if (size === 255) continue;
      packets.push(pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces));
      pieces = [];
    }
    if (at > file.length) throw new Error('Ogg file is cut off');
    page = at;
  }

  return packets;
}

function readLacing(file: Buffer, page: number): Buffer {
  const header = file.subarray(page, page + PAGE_HEADER_BYTES);
  if (header.length < PAGE_HEADER_BYTES || header.toString('latin1', 0, 4) !== 'OggS') {
    throw new Error('not an Ogg page');
  }
  const start = page + PAGE_HEADER_BYTES;
  const lacing = file.subarray(start, start + header.readUInt8(26));
  if (lacing.length < header.readUInt8(26)) throw new Error('Ogg file is cut off');

  return lacing;
}
