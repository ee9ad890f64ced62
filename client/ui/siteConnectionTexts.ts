import type { TextKey } from '../i18n/translate.ts';
import type { SiteConnection } from '../../domain/sites/siteConnection.ts';
import type { Tone } from './tone.ts';

export const CONNECTION_TEXTS: Readonly<Record<SiteConnection, TextKey>> = {
  never: 'shared.siteNever',
  online: 'shared.siteOnline',
  left: 'shared.siteLeft',
  lost: 'shared.siteLost',
};

export const CONNECTION_TONES: Readonly<Record<SiteConnection, Tone>> = {
  never: 'never',
  online: 'online',
  left: 'left',
  lost: 'lost',
};
