export const devicesVi = {} as const;
