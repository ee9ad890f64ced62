import type { ImportField } from '../../contract/speechImport.ts';
import { searchKey } from '../../domain/text.ts';
import type { Row } from './Row.ts';

/** What a column may be called, without diacritics and in lower case. */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  site: ['ma', 'ma diem cau', 'diem cau', 'code', 'site', 'site code'],
  name: ['ho ten', 'ho va ten', 'nguoi phat bieu', 'name', 'full name', 'speaker'],
  office: ['chuc vu', 'chuc danh', 'office', 'position'],
  minutes: ['phut', 'so phut', 'thoi luong', 'minutes', 'duration'],
  topic: ['noi dung', 'chu de', 'topic', 'subject'],
  document: ['tai lieu', 'document', 'paper'],
};
const FIELDS: ReadonlyMap<string, ImportField> = new Map(
  (Object.keys(HEADINGS) as ImportField[]).flatMap((field) =>
    HEADINGS[field].map((heading): [string, ImportField] => [heading, field]),
  ),
);

/** How many rows may stand above the heading: the title of the list, its date. */
const ROWS_ABOVE_MAX = 20;

export type Columns = {
  /** Number of the line that the headings stand in. */
  readonly line: number;
  /** Known columns from left to right; several may be of one field. */
  readonly columns: readonly { readonly field: ImportField; readonly index: number }[];
};

/** The heading of a list: the first row with a column for the site. Null where there is none. Rule [IM3]. */
export function findColumns(rows: readonly Row[]): Columns | null {
  for (const { line, cells } of rows.slice(0, ROWS_ABOVE_MAX + 1)) {
    const columns = cells.flatMap((cell, index) => {
      const field = FIELDS.get(headingKey(cell));
      return field === undefined ? [] : [{ field, index }];
    });
    if (columns.some(({ field }) => field === 'site')) {
      return { line, columns };
    }
  }
  return null;
}

/** "Thời lượng (phút):" and "THOI LUONG" are the same heading. */
function headingKey(cell: string): string {
  return searchKey(cell.slice(0, 100))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
