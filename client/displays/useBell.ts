import { useEffect, useRef } from 'preact/hooks';
import type { SpeechId } from '../../domain/ids.ts';
import type { SpeechClock } from '../state/speechClock.ts';
import { bellStrokes, type BellState } from './bellStrokes.ts';
import { ringBell } from './ringBell.ts';

/** Rings at the warning and at the end, where the floor's rules want bells. */
export function useBell(wanted: boolean, speech: SpeechId | null, stage: SpeechClock['stage'] | null): void {
  const before = useRef<BellState | null>(null);
  useEffect(() => {
    const now = speech === null || stage === null ? null : { speech, stage };
    const strokes = bellStrokes(before.current, now);
    before.current = now;
    if (wanted && strokes > 0) {
      void ringBell(strokes);
    }
  }, [wanted, speech, stage]);
}
