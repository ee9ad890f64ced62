export const settingsVi = {
  title: 'Cài đặt',
} as const;
