import type { AttendanceLine } from '../../domain/attendance/summariseAttendance.ts';

/** What the secretariat looks for, in the order of the chips. */
export const ATTENDANCE_FILTERS = ['all', 'online', 'gone', 'never', 'dropped', 'spoke'] as const;
export type AttendanceFilter = (typeof ATTENDANCE_FILTERS)[number];

/** Whether the line belongs to the filter: it is online, was and is not, never came, has dropped, has spoken. */
export function passesAttendanceFilter(line: AttendanceLine, filter: AttendanceFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'online':
      return line.online;
    case 'gone':
      return !line.online && line.firstInAt !== null;
    case 'never':
      return line.firstInAt === null;
    case 'dropped':
      return line.drops > 0;
    case 'spoke':
      return line.spokeCount > 0;
    default:
      return filter satisfies never;
  }
}
