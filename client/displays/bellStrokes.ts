import type { SpeechId } from '../../domain/ids.ts';
import type { SpeechClock } from '../state/speechClock.ts';

/** What a bell knows of the time that is shown: whose it is, and its stage. */
export type BellState = { readonly speech: SpeechId; readonly stage: SpeechClock['stage'] };

/**
 * How often the bell strikes when the clock goes from one state to the next: once as the last minute begins, twice when
 * the time is up. A page that has just been opened in the middle does not strike. Rule [TM7].
 */
export function bellStrokes(before: BellState | null, now: BellState | null): 0 | 1 | 2 {
  if (before === null || now === null || before.speech !== now.speech || before.stage === now.stage) {
    return 0;
  }
  switch (now.stage) {
    case 'warning':
      // From overtime it comes back here when somebody has given more time.
      return before.stage === 'running' ? 1 : 0;
    case 'overtime':
      return 2;
    case 'running':
    case 'untimed':
      return 0;
    default:
      return now.stage satisfies never;
  }
}
