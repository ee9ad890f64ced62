import type { TextKey } from '../i18n/translate.ts';
import type { NextTurn } from '../state/upNext.ts';
import type { Tone } from '../ui/tone.ts';

/** How far those who come next have got, in a word. */
export const TURN_TEXTS: Readonly<Record<NextTurn['state'], TextKey>> = {
  ready: 'displays.turnReady',
  standby: 'displays.turnStandby',
  planned: 'displays.turnPlanned',
  asking: 'displays.turnAsking',
};

export const TURN_TONES: Readonly<Record<NextTurn['state'], Tone>> = {
  ready: 'online',
  standby: 'standby',
  planned: 'left',
  asking: 'listening',
};
