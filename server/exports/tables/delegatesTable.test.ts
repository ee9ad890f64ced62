import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectOf } from '../testing/subjects.ts';
import { delegatesTable } from './delegatesTable.ts';

/** Name and comparison of each row of a site. The plan names Trần Văn Một and Lê Thị Hai for LCA, nobody for USSF. */
function rowsOf(site: string, script: string) {
  const { columns, rows } = delegatesTable(subjectOf(script));
  const text = (cells: (typeof rows)[number], head: string) => {
    const cell = cells[columns.findIndex((column) => column.head === head)];
    return cell?.kind === 'text' ? cell.text : null;
  };
  return rows
    .filter((cells) => text(cells, 'Mã điểm cầu') === site)
    .map((cells) => [text(cells, 'Họ và tên'), text(cells, 'So với giấy mời')]);
}

test('[DG6] [EX3] of two delegates of one name that is invited once, one was invited', () => {
  assert.deepEqual(rowsOf('LCA', '08:00:00 LCA delegation 3 "Lê Thị Hai" "Trần Văn Một" "Trần Văn Một"'), [
    ['Lê Thị Hai', 'Có trong giấy mời'],
    ['Trần Văn Một', 'Có trong giấy mời'],
    ['Trần Văn Một', 'Bổ sung'],
  ]);
});

test('[DG6] [EX3] where the plan names nobody, nobody is additional to it', () => {
  assert.deepEqual(rowsOf('USSF', '08:00:00 USSF delegation 2 "Phạm Thị Mới"'), [['Phạm Thị Mới', null]]);
});

test('[DG7] [EX3] where only heads were counted, nobody is missing by name; an empty room has nobody', () => {
  assert.deepEqual(rowsOf('LCA', '08:00:00 LCA delegation 5'), []);
  assert.deepEqual(rowsOf('LCA', '08:00:00 LCA delegation 0'), [
    ['Trần Văn Một', 'Vắng so với giấy mời'],
    ['Lê Thị Hai', 'Vắng so với giấy mời'],
  ]);
});
