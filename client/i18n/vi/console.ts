export const consoleVi = {
  title: 'Điều hành',
} as const;
