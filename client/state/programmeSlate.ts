import type { Conference } from '../../domain/conference/conference.ts';
import { speechOnFloor } from '../../domain/floor/floor.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { OnAir } from '../../contract/notifications.ts';

/** What stands in the programme's place, or over a part of it. */
export type ProgrammeSlate =
  /** Since when, ms epoch. */
  | { readonly kind: 'closed'; readonly at: number }
  | { readonly kind: 'break' | 'stopped'; readonly at: number }
  /** The speaker's line: `inset` while content fills the picture and the speaker lies in its corner. */
  | { readonly kind: 'lost'; readonly at: number; readonly site: SiteId; readonly place: 'main' | 'inset' };

/**
 * The slate that belongs over the programme; null where the picture speaks for itself. A speaker whose line is lost is
 * covered: neither a frozen face nor somebody else's may stand for it. Rules [SP15], [SP16] and [DP11].
 */
export function programmeSlate(conference: Conference, onAir: OnAir): ProgrammeSlate | null {
  const { phase } = conference;
  if (phase.phase === 'closed') {
    return { kind: 'closed', at: phase.enteredAt };
  }
  if (phase.pause !== null) {
    return { kind: phase.pause.cause, at: phase.pause.since };
  }
  const speech = speechOnFloor(conference);
  const lost = speech?.holds.find(({ cause }) => cause === 'lost');
  if (speech === undefined || lost === undefined || speech.byPhone) {
    return null;
  }
  const place = onAir.contentVideo === null ? 'main' : 'inset';
  return { kind: 'lost', at: lost.since, site: speech.site, place };
}
