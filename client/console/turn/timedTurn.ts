import { nestedSpeech, speechOnFloor, type FloorView } from '../../../domain/floor/floor.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';

/** Whose clock the keys mean: that of the response while there is one; the chair's own word has none. */
export function timedTurn(view: FloorView): Speech | undefined {
  const nested = nestedSpeech(view);
  return nested === undefined || nested.kind === 'chair' ? speechOnFloor(view) : nested;
}
