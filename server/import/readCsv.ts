import { parseCsv } from 'hucre/csv';
import type { FileProblem } from '../../contract/speechImport.ts';
import { findColumns } from './findColumns.ts';
import { COLUMNS_MAX, ROWS_MAX, type Row } from './Row.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** Enough for the heading and what stands above it. */
const HEAD_LENGTH = 8192;

/** The rows of a CSV file (RFC 4180, with any usual delimiter) in UTF-8, with or without a byte order mark. */
export function readCsv(file: Uint8Array): readonly Row[] | FileProblem {
  const text = decode(file);
  if (text === null) {
    return 'bad_encoding';
  }
  if (text.split(/\r\n|\r|\n/, ROWS_MAX + 1).length > ROWS_MAX) {
    return 'too_many_lines';
  }
  return rowsOf(text, delimiterOf(text));
}

function decode(file: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

/** The one with which the heading has most columns that a list knows; a title above it may have commas of its own. */
function delimiterOf(text: string): string {
  const head = text.slice(0, HEAD_LENGTH);
  const columnsWith = (delimiter: string): number =>
    findColumns(rowsOf(head, delimiter))?.columns.length ?? 0;
  return DELIMITERS.toSorted((a, b) => columnsWith(b) - columnsWith(a))[0] ?? ',';
}

function rowsOf(text: string, delimiter: string): readonly Row[] {
  return parseCsv(text, { delimiter }).map((cells, index) => ({
    line: index + 1,
    cells: cells.slice(0, COLUMNS_MAX).map((cell) => String(cell ?? '')),
  }));
}
