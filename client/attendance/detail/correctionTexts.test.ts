import assert from 'node:assert/strict';
import test from 'node:test';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import { LCA } from '../../../domain/testing/sampleConference.ts';
import { setLanguage } from '../../i18n/language.ts';
import { fieldText, struckText } from './correctionTexts.ts';

const SESSION = `
08:50:00.250 LCA in pc-1
09:00:00 phase in_session
11:00:00 LCA out pc-1
11:30:00 phase closed
`;

function texts(field: 'firstInAt' | 'lastOutAt' | 'verdict', corrections: string) {
  const sheet = summariseAttendance(scriptAttendance(SESSION + corrections), clock('12:00:00'));
  const line = sheet.lines.find(({ site }) => site.id === LCA);
  assert.ok(line !== undefined);
  const place = { sheet, timeZone: 'UTC' };
  return [fieldText(field, line, 'official', place), struckText(field, line, place)];
}

test('[SD1] what was measured is struck through where something else counts', () => {
  setLanguage('en');
  assert.deepEqual(texts('firstInAt', ''), ['08:50:00', null]);
  const earlier = '11:40:00 LCA corrected firstInAt 08:40:00 "was there"\n';
  assert.deepEqual(texts('firstInAt', earlier), ['08:40:00', '08:50:00']);
  assert.deepEqual(texts('lastOutAt', earlier), ['11:00:00', null]);
});

test('[SD1] a correction to what was measured strikes nothing through', () => {
  setLanguage('en');
  assert.deepEqual(texts('verdict', '11:40:00 LCA corrected verdict partly "confirmed"\n'), [
    'In part',
    null,
  ]);
  assert.deepEqual(texts('firstInAt', '11:40:00 LCA corrected firstInAt 08:50:00 "confirmed"\n'), [
    '08:50:00',
    null,
  ]);
});
