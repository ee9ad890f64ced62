import type { Speech } from '../../../domain/speeches/speech.ts';
import type { ConsoleAction } from '../actions/consoleAction.ts';

/** Closes the microphone of whoever has the word, or opens it again. */
export function muting({ id: speech, muted }: Pick<Speech, 'id' | 'muted'>): ConsoleAction {
  return { type: muted ? 'unmute' : 'mute', speech };
}
