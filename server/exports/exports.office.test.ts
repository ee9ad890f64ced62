import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseCsv } from 'hucre/csv';
import { synthesiseSession } from '../../bench/export/synthesiseSession.ts';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import { createLocalTime } from '../projections/createLocalTime.ts';
import { buildExport } from './buildExport.ts';
import { exportSubject, type ExportSubject } from './ExportSubject.ts';
import { allTables } from './tables/allTables.ts';
import { cellText, shareText, textCell } from './tables/cells.ts';
import { sitesTable } from './tables/sitesTable.ts';
import type { Table } from './tables/Table.ts';
import { rowTexts } from './testing/rowTexts.ts';
import { CONFERENCE, scriptLog, SESSION, subjectOfLog } from './testing/subjects.ts';
import { wordsOf } from './words/wordsOf.ts';

// What LibreOffice and poppler read in the files, cell by cell against the sheet that they were made of.

const folder = mkdtempSync(join(tmpdir(), 'diem-cau-office-'));
after(() => rmSync(folder, { recursive: true }));

/** All letters of Vietnamese that ASCII does not have. */
const LETTERS = 'ăâđêôơư àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ'.normalize(
  'NFC',
);

const events = synthesiseSession(CONFERENCE, { sites: 158, hours: 4, seed: 3 });

function subjectIn(language: Language): ExportSubject {
  return exportSubject({ conference: CONFERENCE, events, number: 12, language, at: null });
}

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function build(subject: ExportSubject, format: 'xlsx' | 'csv' | 'pdf', log = events): Promise<string> {
  const { language } = subject;
  const order = { format, language, separator: ';' } as const;
  return write(
    `${language}.${format}`,
    await buildExport({ subject, events: log, order, keysFolder: folder }),
  );
}

/** Has LibreOffice save files as CSV, one for each sheet, with cells as they are shown. */
function convert(outputs: string, paths: readonly string[], ...options: readonly string[]): void {
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [
    profile,
    '--headless',
    ...options,
    '--convert-to',
    csv,
    '--outdir',
    join(folder, outputs),
    ...paths,
  ];
  execFileSync('soffice', args, { stdio: 'pipe', timeout: 120_000 });
}

function readTable(outputs: string, name: string): string[][] {
  const text = readFileSync(join(folder, outputs, name), 'utf8');
  return parseCsv(text).map((cells) => cells.map((cell) => String(cell ?? '')));
}

/** Opens a list as its readers do: UTF-8, separated by semicolons, every column a text. */
const AS_TEXTS = `--infilter=CSV:59,34,76,1,${Array.from({ length: 40 }, (_, index) => `${index + 1}/2`).join('/')}`;

/** What a reader has to see in a list. */
function shown({ columns, rows }: Table, { details, language }: ExportSubject): string[][] {
  const localTime = createLocalTime(details.timeZone, language);
  return [
    columns.map(({ head }) => head),
    ...rows.map((cells) => cells.map((cell) => cellText(cell, localTime, language))),
  ];
}

/** The same in a workbook: there a share is a number, which the program shows in its own locale. */
function shownInWorkbook(table: Table, subject: ExportSubject): string[][] {
  const rows = table.rows.map((cells) =>
    cells.map((cell) =>
      cell?.kind === 'share' ? textCell(shareText(cell.share, 'en').replace(' ', '')) : cell,
    ),
  );
  return shown({ ...table, rows }, subject);
}

/** Poppler's text in the order in which it was written, without the blanks that depend on line breaks. */
function textOf(path: string, ...options: readonly string[]): string {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', ...options, path, '-'], {
    maxBuffer: 64e6,
  });
  return squeezed(text.toString());
}

function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '');
}

describe('opened with LibreOffice', () => {
  before(async () => {
    const books: string[] = [];
    const lists: string[] = [];
    for (const language of LANGUAGES) {
      books.push(await build(subjectIn(language), 'xlsx'));
      lists.push(await build(subjectIn(language), 'csv'));
    }
    convert('books', books);
    convert('lists', lists, AS_TEXTS);
  });

  for (const language of LANGUAGES) {
    test(`[EX3] [EX6] every cell of every sheet of the workbook says what the sheet says (${language})`, () => {
      const subject = subjectIn(language);
      const tables = allTables(subject);
      const names = readdirSync(join(folder, 'books')).filter((name) => name.startsWith(language));
      assert.equal(names.length, tables.length);
      for (const table of tables) {
        assert.deepEqual(
          readTable('books', `${language}-${table.name}.csv`),
          shownInWorkbook(table, subject),
          table.name,
        );
      }
    });

    test(`[EX3] [EX6] every cell of the list says what the sheet says (${language})`, () => {
      const subject = subjectIn(language);
      assert.deepEqual(
        readTable(
          'lists',
          readdirSync(join(folder, 'lists')).find((name) => name.startsWith(language)) ?? '',
        ),
        shown(sitesTable(subject), subject),
      );
    });
  }

  test('[EX5] what looks like a formula is a text there', async () => {
    const log = scriptLog(SESSION.replace('mất điện do bão', '=1+1'));
    const subject = subjectOfLog(log);
    convert('formula', [await build(subject, 'xlsx', log)]);
    const table = readTable('formula', 'vi-Điểm cầu.csv');
    assert.equal(table[3]?.[6], '=1+1');
    convert('formulaList', [await build(subject, 'csv', log)], AS_TEXTS);
    const [list = ''] = readdirSync(join(folder, 'formulaList'));
    assert.equal(readTable('formulaList', list)[3]?.[6], "'=1+1");
  });
});

describe('read by poppler', () => {
  for (const language of LANGUAGES) {
    test(`[EX9] every site stands in the document, cell by cell (${language})`, async () => {
      const subject = subjectIn(language);
      const text = textOf(await build(subject, 'pdf'));
      let place = 0;
      for (const [index, line] of subject.sheet.lines.entries()) {
        const row = squeezed([String(index + 1), ...rowTexts(line, subject)].join(''));
        const found = text.indexOf(row, place);
        assert.ok(found >= 0, `${line.site.id}: ${row}`);
        place = found + row.length;
      }
      assert.ok(subject.sheet.corrections.every(({ reason }) => text.includes(squeezed(reason))));
    });

    test(`[EX9] each page has its number, the export's, and the log's version and head (${language})`, async () => {
      const subject = subjectIn(language);
      const { print, columns } = wordsOf(language);
      const path = await build(subject, 'pdf');
      const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path]).toString())?.[1]);
      assert.ok(pages > 5);
      for (let page = 1; page <= pages; page += 1) {
        const text = textOf(path, '-f', String(page), '-l', String(page));
        for (const part of [
          print.page(page, pages),
          print.exportNumber(12),
          print.footer(events.length, events.at(-1)?.hash.slice(0, 16) ?? ''),
          // The facts may take all of the first page.
          ...(page === 1 ? [] : [columns.number]),
        ]) {
          assert.ok(text.includes(squeezed(part)), `${part} on page ${page}`);
        }
      }
    });
  }

  test('[EX9] the fonts are in the document, and have every Vietnamese letter', async () => {
    const letters = `${LETTERS} ${LETTERS.toUpperCase()}`;
    const script = SESSION.replace('Điểm cầu Gia Lai – Kon Tum', letters);
    const log = scriptLog(script);
    const path = await build(subjectOfLog(log), 'pdf', log);
    assert.ok(textOf(path).includes(squeezed(letters)));
    const [, , ...fonts] = execFileSync('pdffonts', [path]).toString().trim().split('\n');
    assert.ok(fonts.length > 0);
    // Embedded, in a subset, with a way back from glyphs to letters.
    assert.ok(
      fonts.every((font) => /Tinos/.test(font) && /yes yes yes/.test(font)),
      fonts.join('\n'),
    );
  });
});
