import type { Translated } from '../Translated.ts';
import type { timerVi } from '../vi/timer.ts';

/** The clock of a speech, on every page. */
export const timerEn: Translated<typeof timerVi> = {
  label: 'Speaking time',
  planned: 'Time allowed',
  left: 'Time left',
  minutesLeft: '{minutes, plural, one {# minute left} other {# minutes left}}',
  over: 'Over time',
  untimed: 'The chair is speaking',
  heldLost: 'Paused: connection lost',
  heldConference: 'The conference is paused',
  heldChair: 'Paused: the chair is speaking',
  heldResponse: 'Paused for a response',
  heldOperator: 'Paused',
};
