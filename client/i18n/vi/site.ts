export const siteVi = {} as const;
