import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, scriptAttendance } from '../testing/attendanceScript.ts';
import { isToBeMarked, newestMark } from './newestMark.ts';
import { summariseAttendance } from './summariseAttendance.ts';

const FIRST = `
08:00:00 count 1
08:01:00 LCA marked 1 present_online
08:02:00 GLI marked 1 absent "mất điện"
`;

/** Site, newest mark, its count where that is an earlier one, and whether the newest count still asks for the site. */
function marksAfter(script: string) {
  const { lines } = summariseAttendance(scriptAttendance(script), clock('10:00:00'));
  return lines.map((line) => {
    const { entry, earlierCount } = newestMark(line);
    return [line.site.id, entry?.mark ?? null, earlierCount, isToBeMarked(line)];
  });
}

test('[AT25] before the first count nobody has a mark, and nobody is asked for one', () => {
  assert.deepEqual(
    marksAfter('').map(([, ...marks]) => marks),
    Array.from({ length: 4 }, () => [null, null, false]),
  );
});

test('[AT25] a count that has only been opened hides no mark of the one before, and asks for everybody', () => {
  assert.deepEqual(marksAfter(`${FIRST}09:00:00 count 2`), [
    ['HQ', null, null, false],
    ['LCA', 'present_online', 1, true],
    ['GLI', 'absent', 1, true],
    ['USSF', null, null, true],
  ]);
});

test('[AT25] a mark of the newest count takes the place of the earlier one; taken back, it gives it back', () => {
  const second = `${FIRST}09:00:00 count 2\n09:01:00 GLI marked 2 present_in_hall\n`;
  assert.deepEqual(marksAfter(second)[2], ['GLI', 'present_in_hall', null, false]);
  assert.deepEqual(marksAfter(`${second}09:02:00 GLI marked 2 none`)[2], ['GLI', 'absent', 1, true]);
});
