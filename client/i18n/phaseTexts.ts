import type { Phase } from '../../domain/phase/phase.ts';
import type { TextKey } from './translate.ts';

/** What the phases of a conference are called. */
export const PHASE_TEXTS: Readonly<Record<Phase, TextKey>> = {
  preparation: 'run.phasePreparation',
  line_test: 'run.phaseLineTest',
  roll_call: 'run.phaseRollCall',
  in_session: 'run.phaseInSession',
  closed: 'run.phaseClosed',
};
