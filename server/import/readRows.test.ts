import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { readRows } from './readRows.ts';
import { RowReader } from './RowReader.ts';
import { buildWorkbook } from './testing/buildWorkbook.ts';

const MIB = 1024 * 1024;
const HEADING = ['Mã', 'Họ tên', 'Phút'];

const workbook = (rows: CellValue[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Danh sách', rows }] });

/** Rows without the empty cells at their ends. */
async function rowsOf(file: Uint8Array | string) {
  const rows = await readRows(typeof file === 'string' ? Buffer.from(file) : file);
  assert.ok(typeof rows !== 'string', JSON.stringify(rows));
  return rows.map(({ line, cells }) => [
    line,
    ...cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1),
  ]);
}

describe('what a file says', () => {
  test('[IM1] a list with a byte order mark, a title above it, semicolons and line breaks within cells', async () => {
    const file = readFileSync(new URL('fixtures/danh-sach-tham-luan.csv', import.meta.url));
    assert.deepEqual([...file.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.deepEqual(await rowsOf(file), [
      [1, 'DANH SÁCH THAM LUẬN, HỘI NGHỊ NGOẠI GIAO KINH TẾ, 18/7/2024'],
      [3, 'STT', 'Mã', 'Họ và tên', 'Chức vụ', 'Thời lượng (phút)', 'Nội dung', 'Tài liệu'],
      [4, '1', 'LCA', 'Trần Văn Một', 'Chủ tịch', '7', 'Cửa khẩu; "một cửa"', 'tham-luan-lca.pdf'],
      [5, '2', 'gia lai', 'Nguyễn Thị Tư', 'Giám đốc Sở Công Thương', '5 phút', 'Cà phê,\r\nhồ tiêu'],
      [6, '3', 'USSF'],
      [7, '4'],
    ]);
  });

  test('[IM1] commas and tabs separate as well, and a title may have commas of its own', async () => {
    for (const separator of [',', ';', '\t']) {
      const lines = [['"Họp, đợt 2; tối', ' mai"'], HEADING, ['LCA', '"Trần, Một"', '5']];
      const text = lines.map((cells) => cells.join(separator)).join('\n');
      const [title, ...rows] = await rowsOf(text);
      assert.equal(title?.[0], 1);
      assert.deepEqual(rows, [
        [2, ...HEADING],
        [3, 'LCA', 'Trần, Một', '5'],
      ]);
    }
  });

  test('[IM1] the first sheet of a workbook, with the numbers of its rows', async () => {
    const rows = [HEADING, [], ['LCA', '=cmd', 5], ['GLI', true, null]];
    const sheets = [
      { name: 'Danh sách', rows },
      { name: 'Khác', rows: [['không đọc']] },
    ];
    assert.deepEqual(await rowsOf(await writeXlsx({ sheets })), [
      [1, ...HEADING],
      [3, 'LCA', '=cmd', '5'],
      [4, 'GLI', 'true'],
    ]);
  });

  test('[IM1] a formula is the value that it had when the workbook was saved', async () => {
    const sheet =
      '<row r="7"><c r="A7"><f>2+3</f><v>5</v></c><c r="B7" t="str"><f>A1</f><v>LCA</v></c></row>';
    assert.deepEqual(await rowsOf(buildWorkbook({ sheet })), [[7, '5', 'LCA']]);
  });

  test('[IM2] no file at all, or one with nothing in it, is empty', async () => {
    for (const file of ['', '\ufeff', '\r\n\r\n', ',,\n ,\n']) {
      assert.equal(await readRows(Buffer.from(file)), 'empty', JSON.stringify(file));
    }
    assert.equal(await readRows(await workbook([[null, ' ']])), 'empty');
  });

  test('[IM1] [IM2] what is neither a workbook nor UTF-8 is told so, a workbook of old Excel is not read', async () => {
    assert.equal(await readRows(Buffer.from('Mã\nLCA', 'utf16le')), 'bad_encoding');
    assert.equal(await readRows(Buffer.from('M\xe3\nLCA', 'latin1')), 'bad_encoding');
    const beheaded = (await workbook([HEADING])).subarray(4);
    assert.equal(await readRows(beheaded), 'bad_encoding', 'whatever its name ends with');
    assert.equal(await readRows(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'unreadable');
  });
});

describe('what a file costs', () => {
  test('[IM2] more rows than a list can have are not read', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [`S${index}`]);
    assert.equal((await rowsOf(rows.join('\n'))).length, 2000);
    assert.equal(await readRows(Buffer.from([...rows, 'x'].join('\n'))), 'too_many_lines');
    assert.equal(await readRows(Buffer.alloc(2 * MIB, '\n')), 'too_many_lines');
    assert.equal(await readRows(await workbook(rows)), 'too_many_lines');
    assert.equal(await readRows(buildWorkbook({ sheet: '<row/>'.repeat(100_000) })), 'too_many_lines');
  });

  test('[IM2] an archive that unpacks to 300 MiB is not unpacked', async () => {
    const bomb = buildWorkbook({ sheet: Buffer.alloc(300 * MIB) });
    assert.ok(bomb.length > 200 * 1024 && bomb.length < 2 * MIB, 'it is one that can be sent');
    assert.equal(await readRows(bomb), 'too_large');
  });

  test('[IM2] one whose directory lies about it is unpacked no further than that', async () => {
    const sheet = Buffer.alloc(64 * MIB);
    for (const saidSize of [0, 1, 1000, 2 * MIB]) {
      assert.equal(await readRows(buildWorkbook({ sheet, saidSize })), 'unreadable', `${saidSize}`);
    }
    assert.equal(await readRows(buildWorkbook({ sheet, saidSize: 0xffffffff })), 'unreadable', 'ZIP64');
  });

  test('[IM2] damaged archives are unreadable', async () => {
    const good = await workbook([HEADING]);
    for (const file of [
      good.subarray(0, 100),
      good.subarray(0, good.length - 30),
      Buffer.from('PK\x03\x04'),
    ]) {
      assert.equal(await readRows(file), 'unreadable');
    }
    assert.equal(await readRows(Buffer.concat([Buffer.from('PK'), Buffer.alloc(MIB)])), 'unreadable');
  });

  test('[IM2] whatever the bytes are, there is an answer', async () => {
    const good = Buffer.from(await workbook([HEADING, ['LCA', 'An', 5]]));
    const broken = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
    });
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
      broken.map((bytes) => {
        const file = Buffer.from(good);
        bytes.forEach(([index, byte]) => (file[index] = byte));
        return file;
      }),
    );
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const rows = await readRows(file);
        assert.ok(typeof rows === 'string' || rows.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('[IM2] files are read apart, one at a time, in the order in which they came', async () => {
    const reader = new RowReader();
    const wide = buildWorkbook({ sheet: '<row><c r="XFD1"/></row>'.repeat(300) });
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const order: string[] = [];
    const [slow, quick] = await Promise.all([
      reader.read(wide).finally(() => order.push('slow')),
      reader.read(Buffer.from('Mã\nLCA')).finally(() => order.push('quick')),
    ]);
    clearInterval(ticking);
    assert.equal(slow, 'empty');
    assert.deepEqual(quick, [
      { line: 1, cells: ['Mã'] },
      { line: 2, cells: ['LCA'] },
    ]);
    assert.deepEqual(order, ['slow', 'quick']);
    assert.ok(ticks > 0, 'the server goes on meanwhile');
  });
});
