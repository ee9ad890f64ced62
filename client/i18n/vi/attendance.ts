export const attendanceVi = {
  title: 'Điểm danh kết nối',
} as const;
