import type { Translated } from '../Translated.ts';
import type { adminVi } from '../vi/admin.ts';

export const adminEn: Translated<typeof adminVi> = {
  title: 'Administration',
};
