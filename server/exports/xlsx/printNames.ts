import type { NamedRange } from 'hucre';
import { columnName } from './columnName.ts';

/** What a sheet prints: its cells, and how many of its first columns go onto paper. */
export type PrintedSheet = {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly printed: number;
};

/**
 * The names by which a workbook says that a sheet's first row is on every page, and which part of it is printed (ECMA-376
 * part 1, 18.2.5). They are written here because the library leaves names of sheets unquoted, and one with a blank or a
 * letter beyond ASCII makes the file a damaged one for Excel. Rule [EX16].
 */
export function printNames({ name, rows, columns, printed }: PrintedSheet): readonly NamedRange[] {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const area = `${sheet}!$A$1:$${columnName(printed)}$${rows}`;
  return [
    ...(printed === columns ? [] : [{ name: '_xlnm.Print_Area', range: area, scope: name }]),
    { name: '_xlnm.Print_Titles', range: `${sheet}!$1:$1`, scope: name },
  ];
}
