import type { Translated } from '../Translated.ts';
import type { settingsVi } from '../vi/settings.ts';

export const settingsEn: Translated<typeof settingsVi> = {
  title: 'Settings',
};
