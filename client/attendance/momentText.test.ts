import assert from 'node:assert/strict';
import test from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import { clock, scriptAttendance } from '../../domain/testing/attendanceScript.ts';
import { setLanguage } from '../i18n/language.ts';
import { textIn } from '../i18n/translate.ts';
import { momentText, saidText } from './momentText.ts';

const HOUR_MS = 3_600_000;
const SCRIPT = `
09:00:00 phase in_session
`;

test('[AB10] a time says its day where that is not the session’s, by the clocks of the conference', () => {
  const opened = clock('09:00:00');
  // Looked at the day after.
  const sheet = summariseAttendance(scriptAttendance(SCRIPT), opened + 24 * HOUR_MS);
  const utc = { sheet, timeZone: 'UTC' };
  assert.equal(momentText(opened, utc), '09:00:00');
  assert.match(momentText(sheet.at, utc), /^09:00:00 \(\d\d\/\d\d\/\d{4}\)$/);
  const eighteenHours = opened + 18 * HOUR_MS;
  assert.match(momentText(eighteenHours, utc, 'minutes'), /^03:00 \(/);
  assert.equal(momentText(eighteenHours, { sheet, timeZone: 'America/Los_Angeles' }, 'minutes').length, 5);
});

test('[RC18] a stock reason of a correction is told in the reader’s language', (t) => {
  t.after(() => setLanguage('vi'));
  setLanguage('en');
  const at = clock('09:30:00');
  const place = { sheet: summariseAttendance(scriptAttendance(SCRIPT), at), timeZone: 'UTC' };
  const said = (reason: string) => saidText({ reason, by: SYSTEM, at }, place);
  assert.match(said(textIn('attendanceDetail.reasonConfirmed', 'vi')), /^Confirmed by the site · .*, 09:30$/);
  assert.match(said('mất điện cả xã'), /^mất điện cả xã · /);
});
