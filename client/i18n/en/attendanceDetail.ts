import type { Translated } from '../Translated.ts';
import type { attendanceDetailVi } from '../vi/attendanceDetail.ts';

/** What the attendance page says of one site. */
export const attendanceDetailEn: Translated<typeof attendanceDetailVi> = {
  title: 'Site in detail',
};
