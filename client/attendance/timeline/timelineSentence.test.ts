import assert from 'node:assert/strict';
import test from 'node:test';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import { setLanguage } from '../../i18n/language.ts';
import { timelineSentence } from './timelineSentence.ts';

const SCRIPT = `
08:00:00 phase line_test
08:10:00 LCA in pc-1
08:15:00 count 1
08:16:00 LCA marked 1 present_online
08:30:00 phase in_session
08:40:00 LCA out pc-1 lost
08:50:00 LCA in pc-2
09:00:00 s1 granted LCA
09:05:00 s1 released ended
`;

test('[AB2] what a timeline shows is also said in a sentence', () => {
  const sheet = summariseAttendance(scriptAttendance(SCRIPT), clock('10:00:00'));
  const sentences = (language: 'vi' | 'en') => {
    setLanguage(language);
    return sheet.lines
      .filter(({ site }) => site.id === 'LCA' || site.id === 'GLI')
      .map((line) => timelineSentence(line, { sheet, timeZone: 'UTC' }));
  };
  assert.deepEqual(sentences('en'), [
    'Lao Cai: online 08:10–08:40, from 08:50 until now; 1 drop; spoke once, 5:00; count 1: Present.',
    'Gia Lai: never connected.',
  ]);
  assert.deepEqual(sentences('vi'), [
    'Lào Cai: trực tuyến 08:10–08:40, từ 08:50 đến nay; mất kết nối 1 lần; phát biểu 1 lượt, 5:00; điểm danh lượt 1: Có mặt.',
    'Gia Lai: chưa kết nối.',
  ]);
});
