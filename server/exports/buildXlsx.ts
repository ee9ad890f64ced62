import { writeXlsx, type Cell as WrittenCell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../domain/text.ts';
import { cleanText } from './cleanText.ts';
import { createZoneTime, type ZoneTime } from './createZoneTime.ts';
import type { ExportSubject } from './ExportSubject.ts';
import { allTables } from './tables/allTables.ts';
import type { Cell, Table } from './tables/Table.ts';
import { wordsOf } from './words/wordsOf.ts';

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
  return writeXlsx({
    sheets: allTables(subject).map((table) => toSheet(table, style, `&L${escaped(source)}&R${page}`)),
    defaultFont: FONT,
    properties: {
      title: cleanText(details.title[language]),
      creator: cleanText(details.organiser[language]),
      created: made,
      modified: made,
    },
  });
}

function toSheet({ name, columns, rows }: Table, style: Style, footer: string): WriteSheet {
  const cells = new Map<string, Partial<WrittenCell>>();
  columns.forEach(({ head }, column) => {
    cells.set(`0,${column}`, { value: head, type: 'string', style: HEAD });
  });
  rows.forEach((row, index) => {
    row.forEach((cell, column) => cells.set(`${index + 1},${column}`, toCell(cell, style)));
  });
  const [from, to] = ['A', columnName(columns.length)];
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(() => null), ...rows.map((row) => row.map(() => null))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `${from}1:${to}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddFooter: footer },
  };
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

/** 1 is A, 27 is AA. */
function columnName(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return count <= 26 ? letter : columnName(Math.floor((count - 1) / 26)) + letter;
}

/** An ampersand begins a code in headers and footers. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}
