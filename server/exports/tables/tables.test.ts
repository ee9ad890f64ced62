import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLocalTime } from '../../projections/createLocalTime.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { SESSION, subjectOf } from '../testing/subjects.ts';
import { allTables } from './allTables.ts';
import { cellText } from './cells.ts';
import { correctionsTable } from './correctionsTable.ts';
import { delegatesTable } from './delegatesTable.ts';
import { intervalsTable } from './intervalsTable.ts';
import { sitesTable } from './sitesTable.ts';
import { speechesTable } from './speechesTable.ts';
import { summaryTable } from './summaryTable.ts';
import type { Table } from './Table.ts';

const subject = subjectOf(SESSION);

/** The rows as texts, under the heads of their columns; what is empty is left out. */
function told({ columns, rows }: Table, { details, language } = subject): Record<string, string>[] {
  const localTime = createLocalTime(details.timeZone, language);
  return rows.map((cells) => {
    const texts = cells.map((cell, index) => [
      columns[index]?.head ?? '',
      cellText(cell, localTime, language),
    ]);
    return Object.fromEntries(texts.filter(([, text]) => text !== '')) as Record<string, string>;
  });
}

describe('tables of an export', () => {
  test('[AT9] [EX3] every site that was ever invited has a row with all that the secretariat asks for', () => {
    const [host, lca, gli, mission] = told(sitesTable(subject));
    assert.deepEqual(lca, {
      STT: '2',
      'Mã điểm cầu': 'LCA',
      'Tên điểm cầu': 'Điểm cầu Lào Cai',
      Nhóm: 'Tỉnh, thành phố',
      'Trưởng đoàn': 'Trần Văn Một',
      'Số người dự': '4',
      'Điểm danh': 'Có mặt',
      'Kết nối lúc 20/10/2026 10:37:00 +07:00': 'Đã rời',
      'Vào lần đầu': '20/10/2026 08:10:00 +07:00',
      'Ra lần cuối': '20/10/2026 10:31:00 +07:00',
      'Tổng thời gian kết nối': '2:20:10',
      'Thời gian dự họp': '1:19:10',
      'Tỷ lệ dự họp': '98,9 %',
      'Kết quả tham dự': 'Tham dự',
      'Số lần mất kết nối': '1',
      'Gián đoạn dài nhất': '0:00:50',
      'Số lượt phát biểu': '1',
      'Tổng thời gian phát biểu': '0:10:00',
      'Kiểm tra đường truyền': 'Tốt',
      'Kiểm tra lúc': '20/10/2026 08:16:00 +07:00',
      'Vào lần đầu (đo được)': '20/10/2026 08:10:00 +07:00',
      'Ra lần cuối (đo được)': '20/10/2026 10:31:00 +07:00',
      'Kết quả tham dự (đo được)': 'Tham dự',
    });
    assert.equal(gli?.['Điểm danh'], 'Vắng');
    assert.equal(gli?.['Lý do'], 'mất điện do bão');
    assert.equal(gli?.['Rời sớm'], '0:30:00');
    assert.equal(gli?.['Tên cũ'], 'Điểm cầu Gia Lai');
    assert.equal(gli?.['Kiểm tra đường truyền'], 'Không đạt: đường truyền – mất điện');
    assert.equal(gli?.['Kiểm tra lúc'], '20/10/2026 08:05:00 +07:00');
    assert.equal(mission?.['Kiểm tra đường truyền'], 'Chưa kiểm tra');
    assert.equal(mission?.['Kiểm tra lúc'], undefined);
    assert.equal(host?.['Kiểm tra đường truyền'], undefined);
    assert.equal(mission?.['Kết nối lúc 20/10/2026 10:37:00 +07:00'], 'Chưa kết nối');
    assert.equal(mission?.['Điểm danh'], 'Chưa điểm danh');
    assert.equal(mission?.['Vào lần đầu'], undefined);
  });

  test('[EX4] official values stand beside the measured ones, with the reason', () => {
    const [, , gli] = told(sitesTable(subject));
    assert.equal(gli?.['Vào lần đầu'], '20/10/2026 08:58:00 +07:00');
    assert.equal(gli?.['Vào lần đầu (đo được)'], '20/10/2026 09:10:00 +07:00');
    assert.equal(gli?.['Kết quả tham dự'], 'Tham dự');
    assert.equal(gli?.['Kết quả tham dự (đo được)'], 'Dự một phần');
    assert.equal(gli?.['Ghi chú'], 'Có công văn số 12');
    assert.equal(
      gli?.['Lý do đính chính'],
      'họp ở phòng bên cạnh; xác nhận qua điện thoại; công văn đến sau',
    );
  });

  test('[EX4] the list of corrections says what was changed, from what, why, when and by whom', () => {
    const corrections = told(correctionsTable(subject));
    assert.deepEqual(
      corrections.map((row) => [row['Mục đính chính'], row['Giá trị đo được'], row['Giá trị chính thức']]),
      [
        ['Tên điểm cầu', 'Điểm cầu Gia Lai', 'Điểm cầu Gia Lai – Kon Tum'],
        ['Vào lần đầu', '20/10/2026 09:10:00 +07:00', '20/10/2026 08:58:00 +07:00'],
        ['Kết quả tham dự', 'Dự một phần', 'Tham dự'],
        ['Ghi chú', undefined, 'Có công văn số 12'],
      ],
    );
    assert.deepEqual(corrections[1], {
      STT: '2',
      'Thời điểm': '20/10/2026 10:35:00 +07:00',
      'Người đính chính': 'clerk',
      'Mã điểm cầu': 'GLI',
      'Tên điểm cầu': 'Điểm cầu Gia Lai – Kon Tum',
      'Mục đính chính': 'Vào lần đầu',
      'Giá trị đo được': '20/10/2026 09:10:00 +07:00',
      'Giá trị chính thức': '20/10/2026 08:58:00 +07:00',
      'Lý do': 'họp ở phòng bên cạnh',
      'Còn hiệu lực': 'Có',
    });
  });

  test('[EX4] a correction that was overruled or taken back stays, and is not in force', () => {
    const script = `${SESSION}10:40:00 GLI corrected verdict none "nhầm"\n`;
    const rows = told(correctionsTable(subjectOf(script)), subjectOf(script));
    const verdicts = rows.filter((row) => row['Mục đính chính'] === 'Kết quả tham dự');
    assert.deepEqual(
      verdicts.map((row) => [row['Giá trị chính thức'], row['Còn hiệu lực']]),
      [
        ['Tham dự', 'Không'],
        ['Bỏ đính chính', 'Có'],
      ],
    );
  });

  test('[EX4] so is a site that was taken off the list, with the reason, also when it came back', () => {
    const script = `${SESSION}10:40:00 LCA removed "nhầm"\n10:41:00 LCA invited\n10:42:00 GLI removed "sáp nhập"\n`;
    const rows = told(correctionsTable(subjectOf(script))).slice(-2);
    assert.deepEqual(
      rows.map((row) => [
        row['Mã điểm cầu'],
        row['Mục đính chính'],
        row['Giá trị chính thức'],
        row['Lý do'],
        row['Người đính chính'],
        row['Còn hiệu lực'],
      ]),
      [
        ['LCA', 'Danh sách điểm cầu', 'Rút khỏi danh sách', 'nhầm', 'clerk', 'Không'],
        ['GLI', 'Danh sách điểm cầu', 'Rút khỏi danh sách', 'sáp nhập', 'clerk', 'Có'],
      ],
    );
  });

  test('[EX3] intervals are told united, and as they were', () => {
    const rows = told(intervalsTable(subject)).filter((row) => row['Mã điểm cầu'] === 'LCA');
    assert.deepEqual(
      rows.map((row) => [row['Loại'], row['Từ'], row['Đến'], row['Thời lượng'], row['Kết thúc do']]),
      [
        ['Có mặt', '20/10/2026 08:10:00 +07:00', '20/10/2026 10:31:00 +07:00', '2:21:00', undefined],
        ['Kết nối', '20/10/2026 08:10:00 +07:00', '20/10/2026 09:19:30 +07:00', '1:09:30', 'Mất kết nối'],
        ['Kết nối', '20/10/2026 09:20:20 +07:00', '20/10/2026 10:31:00 +07:00', '1:10:40', 'Tự rời'],
      ],
    );
  });

  test('[EX3] the log of speeches has beginning, end and net time', () => {
    const [speech, ...others] = told(speechesTable(subject));
    assert.equal(others.length, 0);
    assert.equal(speech?.['Từ'], '20/10/2026 09:15:00 +07:00');
    assert.equal(speech?.['Đến'], '20/10/2026 09:25:00 +07:00');
    assert.equal(speech?.['Thời gian nói'], '0:10:00');
    assert.equal(speech?.['Kết thúc do'], 'Kết thúc');
  });

  test('[EX3] delegates are held against the people whom the conference names', () => {
    const rows = told(delegatesTable(subject));
    assert.deepEqual(
      rows.map((row) => [row['Mã điểm cầu'], row['Họ và tên'], row['Vai trò'], row['So với giấy mời']]),
      [
        ['LCA', 'Trần Văn Một', 'Trưởng đoàn', 'Có trong giấy mời'],
        ['LCA', 'Phạm Thị Mới', 'Đại biểu', 'Bổ sung'],
        ['LCA', 'Lê Thị Hai', undefined, 'Vắng so với giấy mời'],
      ],
    );
  });

  test('[EX3] the summary says what the file is made of', () => {
    const rows = Object.fromEntries(
      told(summaryTable(subject)).map((row) => [row['Nội dung'] ?? '', row['Giá trị']]),
    );
    assert.equal(rows['Thời lượng họp'], '1:20:00');
    assert.equal(rows['Bản xuất số'], '7');
    assert.equal(rows['Phiên bản nhật ký'], String(subject.log.version));
    assert.equal(rows['Mã băm cuối của nhật ký (SHA-256)'], subject.log.hash);
    assert.match(rows['Kết quả điểm danh lượt 1'] ?? '', /^Có mặt 1\/3 điểm cầu/);
  });

  test('[AT25] a second count that has only been opened hides neither a mark nor its reason', () => {
    const script = `${SESSION}10:40:00 count 2\n`;
    const [, , gli, mission] = told(sitesTable(subjectOf(script)), subjectOf(script));
    assert.deepEqual([gli?.['Điểm danh'], gli?.['Lý do']], ['Vắng (lượt 1)', 'mất điện do bão']);
    assert.equal(mission?.['Điểm danh'], 'Chưa điểm danh');
  });

  test('[EX3] [AT25] a second count puts the marks of the first at the end of the row', () => {
    const script = `${SESSION}10:40:00 count 2\n10:41:00 GLI marked 2 excused "đi công tác"\n`;
    const [, lca, gli] = told(sitesTable(subjectOf(script)), subjectOf(script));
    assert.deepEqual([lca?.['Điểm danh'], lca?.['Điểm danh lượt 1']], ['Có mặt (lượt 1)', 'Có mặt']);
    assert.deepEqual(
      [gli?.['Điểm danh'], gli?.['Điểm danh lượt 1']],
      ['Vắng có phép', 'Vắng: mất điện do bão'],
    );
  });

  test('[EX1] both languages say the same in every table', () => {
    const english: ExportSubject = subjectOf(SESSION, 'en');
    const shapeOf = (one: ExportSubject) =>
      allTables(one).map(({ columns, rows }) => [
        columns.length,
        rows.map((cells) => cells.map((cell) => (cell?.kind === 'text' ? 'text' : cell))),
      ]);
    assert.deepEqual(shapeOf(english), shapeOf(subject));
    const heads = [subject, english].flatMap((one) => allTables(one).flatMap(({ columns }) => columns));
    assert.ok(heads.every(({ head }) => head !== ''));
  });

  test('[EX15] a share is told with the decimal mark of the file’s language', () => {
    assert.equal(cellText({ kind: 'share', share: 0.356 }, String, 'vi'), '35,6 %');
    assert.equal(cellText({ kind: 'share', share: 0.356 }, String, 'en'), '35.6 %');
  });

  test('[EX3] a share that has missed the threshold is not rounded up to it', () => {
    assert.equal(cellText({ kind: 'share', share: 0.84999 }, String, 'en'), '84.9 %');
    assert.equal(cellText({ kind: 'share', share: 1 }, String, 'en'), '100.0 %');
  });
});
