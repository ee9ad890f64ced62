import assert from 'node:assert/strict';
import test from 'node:test';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import { nextSort, sortLines, SORT_KEYS, type Sort, type SortKey } from './sortLines.ts';

const SCRIPT = `
08:10:00 GLI in pc-1
08:20:00 LCA in pc-1
08:30:00 phase in_session
08:40:00 LCA out pc-1 lost
08:50:00 GLI out pc-1 left
`;
const { lines } = summariseAttendance(scriptAttendance(SCRIPT), clock('09:00:00'));
const codes = (sort: Sort) => sortLines(lines, sort, 'vi').map(({ site }) => site.id);
const PROTOCOL = lines.map(({ site }) => site.id);

test('[AB5] the first press sorts, the second turns the order round, the third gives the protocol order back', () => {
  for (const key of SORT_KEYS) {
    const first = nextSort(null, key);
    const second = nextSort(first, key);
    assert.equal(first?.key, key);
    assert.equal(second?.key, key);
    assert.notEqual(first.direction, second.direction);
    assert.equal(nextSort(second, key), null);
  }
  assert.deepEqual(codes(null), PROTOCOL);
  assert.deepEqual(nextSort({ key: 'name', direction: 'descending' }, 'drops'), {
    key: 'drops',
    direction: 'descending',
  });
});

test('[AB5] whoever has no value stands last, whichever way round', () => {
  const others = PROTOCOL.filter((id) => id !== 'GLI' && id !== 'LCA');
  for (const key of ['firstIn', 'lastOut'] satisfies SortKey[]) {
    assert.deepEqual(codes({ key, direction: 'ascending' }).slice(2), others);
    assert.deepEqual(codes({ key, direction: 'descending' }).slice(2), others);
  }
  assert.deepEqual(codes({ key: 'firstIn', direction: 'ascending' }).slice(0, 2), ['GLI', 'LCA']);
  assert.deepEqual(codes({ key: 'firstIn', direction: 'descending' }).slice(0, 2), ['LCA', 'GLI']);
  assert.deepEqual(codes({ key: 'lastOut', direction: 'ascending' }).slice(0, 2), ['LCA', 'GLI']);
});

test('[AB5] equal ones keep the protocol order', () => {
  const [first, ...rest] = codes({ key: 'drops', direction: 'descending' });
  assert.equal(first, 'LCA');
  assert.deepEqual(
    rest,
    PROTOCOL.filter((id) => id !== 'LCA'),
  );
});

test('[AB5] names are sorted as the page’s language sorts them', () => {
  const named = (vi: string) => ({ ...lines[0], site: { ...lines[0]?.site, shortName: { vi, en: vi } } });
  const given = ['Đà Nẵng', 'Điện Biên', 'An Giang', 'Đắk Lắk', 'Cà Mau', 'Dubai'].map(named);
  const sorted = sortLines(given as never, { key: 'name', direction: 'ascending' }, 'vi');
  assert.deepEqual(
    sorted.map(({ site }) => site.shortName.vi),
    ['An Giang', 'Cà Mau', 'Dubai', 'Đà Nẵng', 'Đắk Lắk', 'Điện Biên'],
  );
});
