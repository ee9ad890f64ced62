import { nestedSpeech, speechOnFloor, type FloorView } from '../../domain/floor/floor.ts';
import type { Speech } from '../../domain/speeches/speech.ts';

/** Who has the word, as the screens show it. */
export type ShownSpeech = {
  /** The speech whose time is shown: the response while there is one, or else the speech on the floor. */
  readonly speech: Speech;
  /** The speech that a response has come into: it goes on afterwards. */
  readonly waiting: Speech | null;
  /** The chair's word: within `speech`, whose time stands meanwhile, or `speech` itself. */
  readonly chair: Speech | null;
};

/** Null while nobody has the word. Rule [TM6]. */
export function shownSpeech(view: FloorView): ShownSpeech | null {
  const speech = speechOnFloor(view);
  const nested = nestedSpeech(view);
  if (speech === undefined) {
    return null;
  }
  if (nested !== undefined && nested.kind !== 'chair') {
    return { speech: nested, waiting: speech, chair: null };
  }
  return { speech, waiting: null, chair: nested ?? (speech.kind === 'chair' ? speech : null) };
}
