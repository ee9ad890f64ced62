import type { Conference } from '../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../domain/floor/floor.ts';
import { deadline } from '../../domain/speeches/timer.ts';
import type { Due } from './DeadlineClock.ts';

/** The end of whoever runs out of time and grace first, where the conference closes overtime. Rule [TI5]. */
export function overtimeDue(state: Conference): Due | null {
  const { overtime, graceMs } = state.floor.rules;
  if (overtime !== 'close') {
    return null;
  }
  const ends = [nestedSpeech(state), speechOnFloor(state)].flatMap((speech): Due[] => {
    const endsAt = speech === undefined || speech.kind === 'chair' ? null : deadline(speech.timer);
    return speech === undefined || endsAt === null
      ? []
      : [{ at: endsAt + graceMs, command: { type: 'ExpireSpeech', speech: speech.id } }];
  });
  return ends.toSorted((a, b) => a.at - b.at)[0] ?? null;
}
