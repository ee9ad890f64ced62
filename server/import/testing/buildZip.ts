import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
  readonly name: string;
  readonly data: Buffer;
  /** What the directory says that the entry unpacks to, where it lies, bytes. */
  readonly saidSize?: number;
};

/** An archive of deflated entries (PKWARE APPNOTE 6.3.10), for tests of what its directory says. */
export function buildZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, saidSize = data.length } of entries) {
    const packed = deflateRawSync(data, { level: 9 });
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(saidSize, 18);
    const length = Buffer.alloc(4);
    length.writeUInt16LE(name.length);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, length, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00'),
        fields,
        length,
        place.subarray(0, 14),
        Buffer.from(name),
      ]),
    );
    files.push(file);
    offset += file.length;
  }
  const entriesOf = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(entriesOf.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, entriesOf, end]);
}
