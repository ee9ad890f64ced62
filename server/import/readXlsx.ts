import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import type { FileProblem } from '../../contract/speechImport.ts';
import { archiveProblem } from './archiveProblem.ts';
import { COLUMNS_MAX, ROWS_MAX, type Row } from './Row.ts';

/** Columns A to Z, all rows. */
const RANGE = 'A1:Z1048576';

/** The rows of the first sheet of a workbook (ECMA-376). Formulas count as the value that they had when it was saved. */
export async function readXlsx(file: Uint8Array): Promise<readonly Row[] | FileProblem> {
  const problem = archiveProblem(file);
  if (problem !== null) {
    return problem;
  }
  const rows: Row[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(file, { range: RANGE, maxRows: ROWS_MAX })) {
      rows.push({ line: index + 1, cells: values.slice(0, COLUMNS_MAX).map(cellText) });
    }
  } catch {
    // Whatever the library stumbles over in a stranger's file, the file is to blame.
    return 'unreadable';
  }
  return rows.length < ROWS_MAX ? rows : 'too_many_lines';
}

function cellText(value: CellValue): string {
  return value instanceof Date ? value.toISOString() : String(value ?? '');
}
