import type { Speech } from '../../../domain/speeches/speech.ts';
import type { ConsoleAction } from '../actions/consoleAction.ts';

/** What ends the turn on the floor, or the one within it: each by its own name, and the chair's word by its own. */
export function endOf({ id: speech, kind }: Speech, place: 'speech' | 'response'): ConsoleAction {
  if (kind === 'chair') {
    return { type: 'endChairWord', speech };
  }
  return { type: place === 'speech' ? 'endSpeech' : 'endResponse', speech };
}
