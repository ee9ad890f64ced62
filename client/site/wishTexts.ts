import type { RequestKind } from '../../domain/floor/floor.ts';
import type { TextKey } from '../i18n/translate.ts';

/** What a site asks for, in words. */
export const WISH_TEXTS: Readonly<Record<RequestKind, TextKey>> = {
  ad_hoc: 'site.askToSpeak',
  response: 'site.askToRespond',
  procedural: 'site.askProcedural',
  chair: 'site.wishChair',
};

/** The same once it has been asked for and waits. */
export const WAITING_TEXTS: Readonly<Record<RequestKind, TextKey>> = {
  ...WISH_TEXTS,
  ad_hoc: 'site.askedToSpeak',
  response: 'site.askedToRespond',
};
