import type { FileProblem } from '../../contract/speechImport.ts';

/** How much an archive may hold once it is unpacked, bytes: a list of 500 lines with all its styles is below 1 MiB. */
const UNPACKED_MAX_BYTES = 4 * 1024 * 1024;

/** Fields of the ZIP format (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). */
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Stands where ZIP64 has the number. */
const SENTINEL_32 = 0xffffffff;
const SENTINEL_16 = 0xffff;
const SIZES_FOLLOW_DATA = 0x0008;

type Entry = { readonly size: number; readonly length: number };

/**
 * Why an archive is not unpacked; null where it is. The reader unpacks no more of an entry than its directory says, so
 * what the directory says in all bounds the memory that it takes; entries that leave it open are refused. Rule [IM2].
 */
export function archiveProblem(file: Uint8Array): FileProblem | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOfDirectory(view);
  if (end === null) {
    return 'unreadable';
  }
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  if (count === SENTINEL_16 || position === SENTINEL_32 || view.getUint32(end + 12, true) === SENTINEL_32) {
    return 'unreadable';
  }
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(view, position);
    if (entry === null) {
      return 'unreadable';
    }
    position += entry.length;
    total += entry.size;
  }
  return total > UNPACKED_MAX_BYTES ? 'too_large' : null;
}

/** The last place that looks like the end of a directory: the one that the reader takes as well. */
function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let position = last; position >= Math.max(0, last - COMMENT_MAX); position -= 1) {
    if (view.getUint32(position, true) === END_SIGNATURE) {
      return position;
    }
  }
  return null;
}

/** Null for what is no entry, or one whose size is not told. */
function readEntry(view: DataView, position: number): Entry | null {
  if (position + ENTRY_LENGTH > view.byteLength || view.getUint32(position, true) !== ENTRY_SIGNATURE) {
    return null;
  }
  const packed = view.getUint32(position + 20, true);
  const size = view.getUint32(position + 24, true);
  const elsewhere =
    [packed, size, view.getUint32(position + 42, true)].includes(SENTINEL_32) ||
    (packed === 0 && (view.getUint16(position + 8, true) & SIZES_FOLLOW_DATA) !== 0);
  if (elsewhere || (size === 0 && packed > 0)) {
    return null;
  }
  const variable = [28, 30, 32].map((offset) => view.getUint16(position + offset, true));
  const length = variable.reduce((sum, part) => sum + part, ENTRY_LENGTH);
  return { size: Math.max(size, packed), length };
}
