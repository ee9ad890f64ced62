import assert from 'node:assert/strict';
import test from 'node:test';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import { LCA } from '../../../domain/testing/sampleConference.ts';
import { verdictGround } from './verdictGround.ts';

function groundOf(script: string): string | undefined {
  const sheet = summariseAttendance(scriptAttendance(script), clock('12:00:00'));
  const line = sheet.lines.find(({ site }) => site.id === LCA);
  return line && verdictGround(line, sheet.rules);
}

test('[SD2] a verdict is explained by the rule that it follows from', () => {
  const session = (middle: string) => `09:00:00 phase in_session\n${middle}10:00:00 phase closed\n`;
  assert.equal(groundOf('09:00:00 LCA in pc-1\n'), 'none');
  assert.equal(groundOf(session('')), 'absent');
  assert.equal(groundOf(session('09:00:00 LCA in pc-1\n09:50:59 LCA out pc-1\n')), 'below');
  assert.equal(groundOf(session('09:00:00 LCA in pc-1\n09:51:00 LCA out pc-1\n')), 'reached');
});

test('[SD2] a site in the hall is explained by its mark, unless its line alone is enough', () => {
  const hall = '09:05:00 count 1\n09:06:00 LCA marked 1 present_in_hall\n';
  const session = (middle: string) => `09:00:00 phase in_session\n${middle}10:00:00 phase closed\n`;
  assert.equal(groundOf(session(hall)), 'hall');
  assert.equal(groundOf(session(`09:00:00 LCA in pc-1\n${hall}`)), 'reached');
});
