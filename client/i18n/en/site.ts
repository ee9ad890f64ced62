import type { Translated } from '../Translated.ts';
import type { siteVi } from '../vi/site.ts';

export const siteEn: Translated<typeof siteVi> = {};
