export const landingVi = {
  title: 'Hội nghị nhiều điểm cầu',
} as const;
