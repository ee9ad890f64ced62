import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type SiteId } from '../../../domain/ids.ts';
import { CLERK, scriptEvents } from '../../../domain/testing/attendanceScript.ts';
import { SESSION, stored, subjectOf, subjectOfLog } from '../testing/subjects.ts';
import { attendanceRows } from './attendanceRows.ts';
import { absentList, correctionList } from './attendanceLists.ts';

test('[EX4] [AT21] a site that was taken off the list points to the reason among the corrections', () => {
  const subject = subjectOf(`${SESSION}10:42:00 GLI removed "sáp nhập tỉnh Gia Lai"\n`);
  assert.match(JSON.stringify(attendanceRows(subject)), /rút khỏi danh sách lúc 10:42:00 \[5\]/u);
  const corrections = JSON.stringify(correctionList(subject));
  assert.match(corrections, /\[5\].*Rút khỏi danh sách.*sáp nhập tỉnh Gia Lai/u);
});

test('[EX4] a delegation that was corrected points to what it was', () => {
  const data = { site: asId<SiteId>('LCA'), headCount: 5, delegates: [], correction: 'đếm lại' };
  const corrected = { type: 'DelegationSet', data, at: 11 * 3_600_000, actor: CLERK } as const;
  const subject = subjectOfLog(stored([...scriptEvents(SESSION), corrected]));
  assert.match(JSON.stringify(attendanceRows(subject)), /5 người \[5\]/u);
});

test('[EX4] who is absent by a correction is told as absent, whatever the mark', () => {
  const subject = subjectOf(`${SESSION}10:40:00 LCA corrected verdict absent "nhầm điểm cầu"\n`);
  const absent = JSON.stringify(absentList(subject));
  assert.match(absent, /Lào Cai.*?Không dự.*?nhầm điểm cầu/u);
  assert.doesNotMatch(absent, /Có mặt/u);
  assert.match(absent, /Gia Lai.*?Vắng.*?mất điện do bão/u);
});

test('[AT25] a second count that has only been opened hides no mark of the first, in the list and among the absent', () => {
  const subject = subjectOf(`${SESSION}10:40:00 count 2\n`);
  assert.match(JSON.stringify(attendanceRows(subject)), /GLI.*?Vắng \(lượt 1\).*?mất điện do bão/u);
  assert.match(JSON.stringify(absentList(subject)), /Gia Lai.*?Vắng \(lượt 1\).*?mất điện do bão/u);
});
