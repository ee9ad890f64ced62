import {
  IMPORT_MAX_LINES,
  type FileProblem,
  type ImportField,
  type ImportLine,
} from '../../contract/speechImport.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { normaliseText } from '../../domain/text.ts';
import { findColumns, type Columns } from './findColumns.ts';
import { LineReader, type LineFields, type ListWorld } from './LineReader.ts';
import type { Row } from './Row.ts';

/** The lines of a list for an agenda item, each with what it would become and what is wrong with it; or why it is none. */
export function readSpeechLines(
  rows: readonly Row[],
  world: ListWorld,
  item: AgendaItemId,
): readonly ImportLine[] | FileProblem {
  const columns = findColumns(rows);
  if (columns === null) {
    return 'no_heading';
  }
  const lines = rows
    .filter(({ line }) => line > columns.line)
    .map((row) => ({ line: row.line, fields: fieldsOf(row, columns) }))
    // Prepared lists number more rows than they fill.
    .filter(({ fields }) => Object.values(fields).some((text) => text !== ''));
  if (lines.length === 0) {
    return 'empty';
  }
  if (lines.length > IMPORT_MAX_LINES) {
    return 'too_many_lines';
  }
  const reader = new LineReader(world, item);

  return lines.map(({ line, fields }) => reader.read(line, fields));
}

/** Of several columns for the same field the first one that is filled counts. */
function fieldsOf({ cells }: Row, { columns }: Columns): LineFields {
  const textOf = (field: ImportField): string =>
    columns
      .filter((column) => column.field === field)
      .map(({ index }) => normaliseText(cells[index] ?? ''))
      .find((text) => text !== '') ?? '';
  return {
    site: textOf('site'),
    name: textOf('name'),
    office: textOf('office'),
    minutes: textOf('minutes'),
    topic: textOf('topic'),
    document: textOf('document'),
  };
}
