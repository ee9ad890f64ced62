import type { Conference } from '../../../domain/conference/conference.ts';
import type { AgendaItem, AgendaProgress } from '../../../domain/agenda/agenda.ts';
import type { SpeechState } from '../../../domain/floor/floor.ts';
import type { TextKey } from '../../i18n/translate.ts';
import type { Tone } from '../../ui/tone.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** What the run of show's values are called, and the shape that each has beside its word. */

/** How far an item is; at the `last` one the conference was closed. */
export type ShownProgress = AgendaProgress | 'last';

/** As the run of show has it: nothing is going on any more once the conference is closed. Rule [CN24]. */
export function shownProgress(
  { progress }: Pick<AgendaItem, 'progress'>,
  { phase }: Pick<Conference, 'phase'>,
): ShownProgress {
  return progress === 'active' && phase.phase === 'closed' ? 'last' : progress;
}

export const PROGRESS_TEXTS: Readonly<Record<ShownProgress, TextKey>> = {
  pending: 'run.progressPending',
  active: 'run.progressActive',
  last: 'run.progressLast',
  done: 'run.progressDone',
  skipped: 'run.progressSkipped',
};

export const PROGRESS_MARKS: Readonly<Record<ShownProgress, Mark>> = {
  pending: { tone: 'never' },
  active: { tone: 'listening' },
  last: { icon: 'check' },
  done: { icon: 'check' },
  skipped: { tone: 'left' },
};

export const STATE_TEXTS: Readonly<Record<SpeechState, TextKey>> = {
  planned: 'run.statePlanned',
  standby: 'run.stateStandby',
  ready: 'run.stateReady',
  on_floor: 'run.stateOnFloor',
  paused: 'run.statePaused',
  done: 'run.stateDone',
  skipped: 'run.stateSkipped',
  deferred: 'run.stateDeferred',
  withdrawn: 'run.stateWithdrawn',
};

/** A shape of its own for each: they differ in grey, too. */
export type Mark = { readonly tone: Tone } | { readonly icon: IconName };
export const STATE_MARKS: Readonly<Record<SpeechState, Mark>> = {
  planned: { tone: 'never' },
  standby: { tone: 'standby' },
  ready: { tone: 'online' },
  on_floor: { tone: 'onAir' },
  paused: { icon: 'pause' },
  done: { icon: 'check' },
  skipped: { tone: 'left' },
  deferred: { icon: 'clock' },
  withdrawn: { icon: 'close' },
};
