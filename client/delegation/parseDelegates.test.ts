import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDelegates } from './parseDelegates.ts';

const person = (name: string, office = '') => ({ name, office });

test('[DE4] a pasted list is a person a line, with the office after a semicolon, a tab or a dash', () => {
  const people = [person('Trần Văn Một', 'Chủ tịch'), person('Lê Thị Hai', 'Phó Chủ tịch')];
  assert.deepEqual(parseDelegates('Trần Văn Một; Chủ tịch\nLê Thị Hai;Phó Chủ tịch'), people);
  assert.deepEqual(parseDelegates('Trần Văn Một\tChủ tịch\r\nLê Thị Hai\tPhó Chủ tịch\r\n'), people);
  assert.deepEqual(parseDelegates('Trần Văn Một – Chủ tịch\rLê Thị Hai - Phó Chủ tịch'), people);
});

test('[DE4] numbering is left out, and so are lines that say nothing', () => {
  const text =
    '1. Trần Văn Một; Chủ tịch\n\n 2) Lê Thị Hai \n3\tPhạm Ba\tThư ký\n- Vũ Bốn\n • \n;Chánh Văn phòng';
  assert.deepEqual(parseDelegates(text), [
    person('Trần Văn Một', 'Chủ tịch'),
    person('Lê Thị Hai'),
    person('Phạm Ba', 'Thư ký'),
    person('Vũ Bốn'),
  ]);
});

test('[DE4] further cells belong to the office, and texts come as they are stored', () => {
  assert.deepEqual(parseDelegates('Jean-Pierre Dupont; Attaché;  Ban Kinh tế'), [
    person('Jean-Pierre Dupont', 'Attaché Ban Kinh tế'),
  ]);
  assert.deepEqual(parseDelegates('Tra\u0302\u0300n  \u202eMột'), [person('Trần Một')]);
});

test('[DE4] the name of a person may hold a dash without spaces', () => {
  assert.deepEqual(parseDelegates('Nguyễn-Lê Anh'), [person('Nguyễn-Lê Anh')]);
});
