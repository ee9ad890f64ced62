export const adminVi = {
  title: 'Quản trị',
} as const;
