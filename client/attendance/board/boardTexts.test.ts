import assert from 'node:assert/strict';
import test from 'node:test';
import { ATTENDANCE_FILTERS } from '../../../domain/attendance/attendanceFilters.ts';
import { COUNTER_GROUPS } from './boardTexts.ts';

test('[AB4] every counter can be pressed, in one place', () => {
  const pressed = COUNTER_GROUPS.flatMap(({ counters }) => counters);
  const sizes = ATTENDANCE_FILTERS.filter((name) => name !== 'all');
  assert.deepEqual(pressed.toSorted(), sizes.toSorted());
});
