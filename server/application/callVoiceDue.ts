import type { Conference } from '../../domain/conference/conference.ts';
import { CALL_VOICE_MS } from '../../domain/rollcall/rollCall.ts';
import type { Due } from './DeadlineClock.ts';

/** The end of the called site's ten seconds, while its microphone is open. Rule [RC14]. */
export function callVoiceDue({ rollCall: { calling } }: Conference): Due | null {
  if (calling === null || !calling.open) {
    return null;
  }
  const { site, at: calledAt } = calling;
  return { at: calledAt + CALL_VOICE_MS, command: { type: 'EndCallVoice', site, calledAt } };
}
