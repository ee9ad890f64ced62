import type { PhaseState } from '../../domain/phase/phase.ts';
import { t } from '../i18n/translate.ts';
import type { AirRole } from './airRole.ts';
import { ROLE_WORDS } from './roleText.ts';
import type { SiteTurn } from './siteTurn.ts';

type Situation = {
  readonly role: AirRole;
  readonly turn: SiteTurn;
  readonly phase: Pick<PhaseState, 'phase' | 'pause'>;
};

/** What is read out when the site's place changes: the word for it, and what is asked of the people in the room. */
export function visitAnnouncement({ role, turn, phase: { phase, pause } }: Situation): string {
  if (turn.called?.open === true) {
    return `${t('site.rollCall')}. ${t('site.rollCallAnswer')}.`;
  }
  if (phase === 'closed') {
    return t('site.closedWord');
  }
  const word = t(ROLE_WORDS[role]);
  if (pause !== null) {
    return `${t(pause.cause === 'break' ? 'site.slateBreak' : 'site.slateStopped')}. ${word}.`;
  }
  return turn.preparing === null || role !== 'standby' ? word : `${word}. ${t('site.standbyAsk')}`;
}
