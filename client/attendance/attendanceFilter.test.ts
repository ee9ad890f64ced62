import assert from 'node:assert/strict';
import test from 'node:test';
import type { AttendanceLine } from '../../domain/attendance/summariseAttendance.ts';
import { PLAN } from '../../domain/testing/sampleConference.ts';
import { ATTENDANCE_FILTERS, passesAttendanceFilter } from './attendanceFilter.ts';

const [site] = PLAN.sites;
assert.ok(site);
const never: AttendanceLine = {
  site,
  online: false,
  firstInAt: null,
  lastOutAt: null,
  connectedMs: 0,
  drops: 0,
  spokeCount: 0,
  spokeMs: 0,
};
const filtersOf = (part: Partial<AttendanceLine>) =>
  ATTENDANCE_FILTERS.filter((filter) => passesAttendanceFilter({ ...never, ...part }, filter));

test('each filter holds the lines of its kind', () => {
  assert.deepEqual(filtersOf({}), ['all', 'never']);
  assert.deepEqual(filtersOf({ firstInAt: 1, online: true }), ['all', 'online']);
  assert.deepEqual(filtersOf({ firstInAt: 1, lastOutAt: 2 }), ['all', 'gone']);
  assert.deepEqual(filtersOf({ firstInAt: 1, online: true, drops: 1, spokeCount: 2 }), [
    'all',
    'online',
    'dropped',
    'spoke',
  ]);
});
