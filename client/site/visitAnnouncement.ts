import { t } from '../i18n/translate.ts';
import { ROLE_WORDS } from './roleText.ts';
import type { SiteVisit } from './SiteVisit.ts';

/** What is read out when the site's place changes: the word for it, and what is asked of the people in the room. */
export function visitAnnouncement({ role, floor, client }: SiteVisit): string {
  const { called, preparing } = floor.turn.value;
  if (called?.open === true) {
    return `${t('site.rollCall')}. ${t('site.rollCallAnswer')}.`;
  }
  const { pause, phase } = client.store.conference.value.phase;
  if (phase === 'closed') {
    return t('site.closedText');
  }
  const word = t(ROLE_WORDS[role.value]);
  if (pause !== null) {
    return `${t(pause.cause === 'break' ? 'site.slateBreak' : 'site.slateStopped')}. ${word}.`;
  }
  return role.value === 'standby' && preparing !== null ? `${word}. ${t('site.standbyAsk')}` : word;
}
