import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { LANGUAGES } from '../../domain/text.ts';
import { buildXlsx } from './buildXlsx.ts';
import { allTables } from './tables/allTables.ts';
import { summaryTable } from './tables/summaryTable.ts';
import { SESSION, subjectOf } from './testing/subjects.ts';

// What stands in the file itself: programs that are more lenient than others hide what is wrong with it.

for (const language of LANGUAGES) {
  test(`[EX16] every name of the workbook quotes the sheet that it refers to, and belongs to it (${language})`, async () => {
    const subject = subjectOf(SESSION, language);
    const files = unzipSync(await buildXlsx(subject));
    const names = strFromU8(files['xl/workbook.xml'] ?? assert.fail()).matchAll(
      /<definedName name="([^"]+)" localSheetId="(\d+)">([^<]+)<\/definedName>/g,
    );
    const found = [...names].map(([, name, sheet, range]) => [name, sheet, range]);
    const wanted = allTables(subject).flatMap(({ name, columns, rows, printed }, index) => [
      ...(printed === undefined
        ? []
        : [['_xlnm.Print_Area', String(index), `'${name}'!$A$1:$${letter(printed)}$${rows.length + 1}`]]),
      ['_xlnm.Print_Titles', String(index), `'${name}'!$1:$1`],
      ...(printed !== undefined && printed >= columns.length ? [assert.fail(name)] : []),
    ]);
    assert.deepEqual(found, wanted);
    assert.equal(found.length, 8);
  });
}

test('[EX16] every sheet prints across, a page wide and as many as it takes', async () => {
  const files = unzipSync(await buildXlsx(subjectOf(SESSION)));
  const sheets = Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'));
  assert.equal(sheets.length, 6);
  for (const name of sheets) {
    const xml = strFromU8(files[name] ?? assert.fail());
    assert.match(xml, /<pageSetUpPr fitToPage="1"\/>/);
    assert.match(xml, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
  }
});

test('[EX16] a result that names many sites goes on in the next rows, whole', () => {
  const reason = 'mất điện do bão '.repeat(11).trim();
  const marks = ['GLI', 'LCA', 'USSF'].map(
    (site, index) => `10:4${index + 1}:00 ${site} marked 2 absent "${reason}"`,
  );
  const long = 'Điểm cầu có tên rất dài, '.repeat(80).trim();
  const renamed = `10:39:00 GLI renamed "${long}" "thử"`;
  const { rows } = summaryTable(subjectOf([SESSION + renamed, '10:40:00 count 2', ...marks, ''].join('\n')));
  const texts = rows.map((cells) => cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')));
  const begin = texts.findIndex(([label]) => label === 'Kết quả điểm danh lượt 2');
  const end = texts.findIndex(([label], index) => index > begin && label !== '');
  const parts = texts.slice(begin, end).map(([, text = '']) => text);
  assert.ok(parts.length > 1, String(parts.length));
  assert.ok(parts.every((part) => part.length <= 1700));
  assert.match(parts.join(' '), /^Có mặt 0\/3 .*chưa điểm danh 0\.$/u);
});

function letter(column: number): string {
  return String.fromCharCode(64 + column);
}
