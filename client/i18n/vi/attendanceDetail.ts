/** What the attendance page says of one site. */
export const attendanceDetailVi = {
  title: 'Chi tiết điểm cầu',
} as const;
