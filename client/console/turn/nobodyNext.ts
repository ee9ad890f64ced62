import type { Phase } from '../../../domain/phase/phase.ts';
import type { TextKey } from '../../i18n/translate.ts';

/** What is said where nobody comes next: a way on only in session, and only to whoever may give the floor. Rule [CN24]. */
export function nobodyNext(phase: Phase, operates: boolean): TextKey {
  if (phase === 'closed') {
    return 'turn.nobodyAfterClose';
  }
  return phase === 'in_session' && operates ? 'turn.nobodyNext' : 'turn.nobodyListed';
}
