import { writeXlsx, type Cell as WrittenCell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../domain/text.ts';
import { cleanText } from './cleanText.ts';
import { createZoneTime, type ZoneTime } from './createZoneTime.ts';
import type { ExportSubject } from './ExportSubject.ts';
import { allTables } from './tables/allTables.ts';
import type { Cell, Table } from './tables/Table.ts';
import { wordsOf } from './words/wordsOf.ts';
import { columnName } from './xlsx/columnName.ts';
import { printNames } from './xlsx/printNames.ts';
import { rowHeight } from './xlsx/rowHeight.ts';

const DAY_MS = 86_400_000;
/** Day 25569 of the 1900 date system is 1 January 1970 (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_DAY = 25_569;
/** Longest text that a cell may hold (Excel specifications and limits). */
const CELL_LIMIT = 32_767;

const DATE_FORMATS: Readonly<Record<Language, string>> = {
  vi: 'dd/mm/yyyy hh:mm:ss',
  en: 'yyyy-mm-dd hh:mm:ss',
};
const FONT = { name: 'Times New Roman', size: 11 };
/** What a filter's button takes of a head, and its bold letters, in digits. */
const FILTER_BUTTON = 2;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TEXT: CellStyle = { border: BORDER, alignment: { vertical: 'top', wrapText: true } };
const VALUE: CellStyle = { border: BORDER, alignment: { vertical: 'top', horizontal: 'right' } };
const HEAD: CellStyle = {
  border: BORDER,
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } },
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};

type Style = { readonly zoneTime: (at: number) => ZoneTime; readonly dateFormat: string };

/** A workbook with one sheet for each table: real dates, durations and numbers; texts that stay texts. Rules [EX3], [EX6]. */
export async function buildXlsx(subject: ExportSubject): Promise<Uint8Array> {
  const { details, sheet, language, log, number } = subject;
  const words = wordsOf(language);
  const style = { zoneTime: createZoneTime(details.timeZone), dateFormat: DATE_FORMATS[language] };
  const made = new Date(sheet.at);
  const source = [
    ...(number === null ? [] : [words.print.exportNumber(number)]),
    words.print.footer(log.version, log.hash.slice(0, 16)),
  ].join(' · ');
  const page = words.print.page(0, 0).replace('0', '&P').replace('0', '&N');
  const tables = allTables(subject);
  return writeXlsx({
    sheets: tables.map((table) => toSheet(table, style, `&L${escaped(source)}&R${page}`)),
    namedRanges: tables.flatMap(({ name, columns, rows, printed = columns.length }) =>
      printNames({ name, rows: rows.length + 1, columns: columns.length, printed }),
    ),
    defaultFont: FONT,
    properties: {
      title: cleanText(details.title[language]),
      creator: cleanText(details.organiser[language]),
      created: made,
      modified: made,
    },
  });
}

function toSheet(table: Table, style: Style, footer: string): WriteSheet {
  const { name, columns, rows } = table;
  const cells = new Map<string, Partial<WrittenCell>>();
  columns.forEach(({ head }, column) => {
    cells.set(`0,${column}`, { value: head, type: 'string', style: HEAD });
  });
  rows.forEach((row, index) => {
    row.forEach((cell, column) => cells.set(`${index + 1},${column}`, toCell(cell, style)));
  });
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(() => null), ...rows.map((row) => row.map(() => null))],
    rowDefs: new Map(
      rowHeights(table).flatMap((height, index) => (height === null ? [] : [[index, { height }]])),
    ),
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      // As many pages as the rows take.
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: footer },
  };
}

function rowHeights({ columns, rows }: Table): readonly (number | null)[] {
  const widths = columns.map(({ width }) => width);
  const head = columns.map((column) => ({ text: column.head, width: column.width - FILTER_BUTTON }));
  const texts = rows.map((row) =>
    row.map((cell, column) => ({
      text: cell?.kind === 'text' ? cell.text : '',
      width: widths[column] ?? 1,
    })),
  );
  return [head, ...texts].map(rowHeight);
}

function toCell(cell: Cell, { zoneTime, dateFormat }: Style): Partial<WrittenCell> {
  switch (cell?.kind) {
    case undefined:
      return { value: null, style: TEXT };
    case 'text':
      return { value: cell.text.slice(0, CELL_LIMIT), type: 'string', style: TEXT };
    case 'number':
      return { value: cell.value, type: 'number', style: VALUE };
    case 'time': {
      const { wallAt, offset } = zoneTime(cell.at);
      return valueCell(wallAt / DAY_MS + EPOCH_DAY, `${dateFormat} "${offset}"`);
    }
    case 'duration':
      return valueCell((Math.floor(cell.ms / 1000) * 1000) / DAY_MS, '[h]:mm:ss');
    case 'share':
      return valueCell(cell.share, '0.0%');
    default:
      return cell satisfies never;
  }
}

function valueCell(value: number, numFmt: string): Partial<WrittenCell> {
  return { value, type: 'number', style: { ...VALUE, numFmt } };
}

/** An ampersand begins a code in headers and footers. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}
