import type { Translated } from '../Translated.ts';
import type { landingVi } from '../vi/landing.ts';

export const landingEn: Translated<typeof landingVi> = {
  title: 'A conference of many sites',
};
