import type { Translated } from '../Translated.ts';
import type { attendanceVi } from '../vi/attendance.ts';

export const attendanceEn: Translated<typeof attendanceVi> = {
  title: 'Attendance',
};
