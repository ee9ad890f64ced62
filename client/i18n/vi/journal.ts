export const journalVi = {} as const;
