import type { HoldCause } from '../../domain/speeches/speech.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import type { SpeechClock } from '../state/speechClock.ts';

const HELD: Readonly<Record<HoldCause, TextKey>> = {
  lost: 'timer.heldLost',
  conference: 'timer.heldConference',
  chair: 'timer.heldChair',
  response: 'timer.heldResponse',
  operator: 'timer.heldOperator',
};

/** What the figures of a speech's clock mean, in a word: a colour alone tells nobody. */
export function clockWord({ stage, running, holdCause, minutesLeft }: SpeechClock): string {
  if (holdCause !== null) {
    return t(HELD[holdCause]);
  }
  switch (stage) {
    case 'untimed':
      return t('timer.untimed');
    case 'overtime':
      return t('timer.over');
    case 'warning':
      return t('timer.minutesLeft', { minutes: minutesLeft });
    case 'running':
      return t(running ? 'timer.left' : 'timer.planned');
    default:
      return stage satisfies never;
  }
}
