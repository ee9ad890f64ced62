import type { Translated } from '../Translated.ts';
import type { consoleVi } from '../vi/console.ts';

export const consoleEn: Translated<typeof consoleVi> = {
  title: 'Console',
};
