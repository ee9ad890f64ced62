import { useEffect, useReducer } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Speech } from '../../domain/speeches/speech.ts';
import { speechClock, type SpeechClock } from '../state/speechClock.ts';

/** The server's clock as the page knows it (`Signalling.clock`). */
export type PageClock = {
  /** Ms epoch. */
  readonly serverNow: () => number;
  /** Changes when the page learns better. */
  readonly offsetMs: ReadonlySignal<number>;
};

/**
 * The time of a speech, following the server's seconds: it is drawn anew at the moment when it changes, not at a beat of
 * the page's own. Null without a speech. Rule [TM5].
 */
export function useSpeechClock(speech: Speech | null, warnMs: number, clock: PageClock): SpeechClock | null {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  void clock.offsetMs.value;
  const shown = speech === null ? null : speechClock(speech, warnMs, clock.serverNow());
  useEffect(() => {
    if (shown === null || shown.changesInMs === null) {
      return undefined;
    }
    const timer = setTimeout(() => drawAgain(undefined), shown.changesInMs);
    return () => clearTimeout(timer);
  });
  return shown;
}
