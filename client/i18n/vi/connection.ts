export const connectionVi = {} as const;
