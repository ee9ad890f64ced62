import type { FileProblem } from '../../contract/speechImport.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';
import type { Row } from './Row.ts';

/** The rows of a file that are not empty, whatever its name says it is; or why it has none. Never throws. Rules [IM1] and [IM2]. */
export async function readRows(file: Uint8Array): Promise<readonly Row[] | FileProblem> {
  if (file.length === 0) {
    return 'empty';
  }
  if (beginsWith(file, OLE)) {
    return 'unreadable';
  }
  const rows = beginsWith(file, ZIP) ? await readXlsx(file) : readCsv(file);
  if (typeof rows === 'string') {
    return rows;
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return filled.length === 0 ? 'empty' : filled;
}

/** An archive, as XLSX is one. */
const ZIP = [0x50, 0x4b];
/** The container of Excel before 2007, and of workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function beginsWith(file: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => file[index] === byte);
}
