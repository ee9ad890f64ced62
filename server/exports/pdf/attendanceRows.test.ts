import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SESSION, subjectOf } from '../testing/subjects.ts';
import { attendanceRows } from './attendanceRows.ts';
import { correctionList } from './attendanceLists.ts';

test('[EX4] [AT21] a site that was taken off the list points to the reason among the corrections', () => {
  const subject = subjectOf(`${SESSION}10:42:00 GLI removed "sáp nhập tỉnh Gia Lai"\n`);
  assert.match(JSON.stringify(attendanceRows(subject)), /rút khỏi danh sách lúc 10:42:00 \[5\]/u);
  const corrections = JSON.stringify(correctionList(subject));
  assert.match(corrections, /\[5\].*Rút khỏi danh sách.*sáp nhập tỉnh Gia Lai/u);
});
