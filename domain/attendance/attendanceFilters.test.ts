import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clock, scriptAttendance } from '../testing/attendanceScript.ts';
import { ATTENDANCE_FILTERS, passesFilter } from './attendanceFilters.ts';
import { summariseAttendance } from './summariseAttendance.ts';

function sheetAt(moment: string, script: string) {
  return summariseAttendance(scriptAttendance(script), clock(moment));
}

const EVENING = `
08:00:00 HQ in pc-1
08:00:00 LCA in pc-1
08:00:00 count 1
08:10:00 LCA marked 1 absent "không trả lời"
08:05:00 LCA tested 1 good
08:06:00 GLI tested 1 good
08:07:00 GLI tested 2 bad sound
08:20:00 LCA delegation 3 "Trần Văn Một"
09:00:00 phase in_session
09:30:00 GLI in pc-1
09:35:00 s1 granted GLI
09:36:00 s1 released ended
09:50:00 GLI out pc-1 lost
09:55:00 GLI corrected note "x" "y"
10:00:00 phase closed
`;

describe('[AT22] [LT6] filters', () => {
  test('hold the lines of their kind', () => {
    const { lines } = sheetAt('10:00:00', EVENING);
    const filtersOf = (id: string) =>
      ATTENDANCE_FILTERS.filter((filter) =>
        lines.some((line) => line.site.id === id && passesFilter(line, filter)),
      );
    assert.deepEqual(filtersOf('HQ'), ['all', 'expected', 'online', 'attended', 'silent', 'no_delegation']);
    assert.deepEqual(filtersOf('LCA'), [
      'all',
      'expected',
      'online',
      'attended',
      'silent',
      'contradictory',
      'tested',
    ]);
    assert.deepEqual(filtersOf('GLI'), [
      'all',
      'expected',
      'away',
      'partly',
      'late',
      'left_early',
      'dropped',
      'spoke',
      'not_marked',
      'corrected',
      'no_delegation',
      'tested',
      'test_failed',
    ]);
    assert.deepEqual(filtersOf('USSF'), [
      'all',
      'expected',
      'never',
      'absent',
      'silent',
      'not_marked',
      'no_delegation',
      'not_tested',
    ]);
  });

  test('of a removed site only ask `all` and `removed`', () => {
    const { lines, counters } = sheetAt('10:30:00', `${EVENING}10:10:00 USSF removed "hoãn"`);
    const ussf = lines.find(({ site }) => site.id === 'USSF') ?? assert.fail();
    assert.deepEqual(
      ATTENDANCE_FILTERS.filter((filter) => passesFilter(ussf, filter)),
      ['all', 'removed'],
    );
    assert.deepEqual([counters.all, counters.expected, counters.removed, counters.never], [4, 3, 1, 0]);
  });

  test('have the counters of the sheet as their sizes, and verdicts and connections part the lines', () => {
    const { lines, counters } = sheetAt('10:00:00', EVENING);
    for (const filter of ATTENDANCE_FILTERS) {
      assert.equal(counters[filter], lines.filter((line) => passesFilter(line, filter)).length);
    }
    assert.equal(counters.attended + counters.partly + counters.absent, counters.expected);
    assert.equal(counters.online + counters.away + counters.never, counters.expected);
    assert.equal(counters.spoke + counters.silent, counters.expected);
    // The host's line is not tested.
    assert.equal(counters.tested + counters.not_tested, counters.expected - 1);
  });
});
