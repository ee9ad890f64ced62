import type { Attendance } from '../../../domain/attendance/attendance.ts';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import type { RecordDesk } from './RecordDesk.ts';

/** What every part of a site's detail looks at. */
export type DetailView = {
  readonly attendance: Attendance;
  readonly sheet: AttendanceSheet;
  readonly line: AttendanceLine;
  /** IANA zone that times are shown and typed in. */
  readonly timeZone: string;
  readonly desk: RecordDesk;
  /** Whether this account corrects the record; others read it. */
  readonly corrects: boolean;
  /** Whether it renames sites and takes them off the list. */
  readonly editsSites: boolean;
};
