import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnName } from './columnName.ts';
import { printNames } from './printNames.ts';

test('[EX16] names of sheets are quoted, with quotes in them doubled', () => {
  const sheet = { name: "Khoảng 'thời gian'", rows: 12, columns: 4, printed: 4 };
  assert.deepEqual(printNames(sheet), [
    { name: '_xlnm.Print_Titles', range: "'Khoảng ''thời gian'''!$1:$1", scope: "Khoảng 'thời gian'" },
  ]);
});

test('[EX16] a sheet that prints not all of its columns says which', () => {
  const [area] = printNames({ name: 'Điểm cầu', rows: 160, columns: 31, printed: 28 });
  assert.deepEqual(area, {
    name: '_xlnm.Print_Area',
    range: "'Điểm cầu'!$A$1:$AB$160",
    scope: 'Điểm cầu',
  });
});

test('columns are named as a workbook names them', () => {
  assert.deepEqual([1, 26, 27, 52, 53, 702, 703].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
