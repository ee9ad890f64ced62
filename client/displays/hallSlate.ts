import type { Conference } from '../../domain/conference/conference.ts';
import { speechOnFloor } from '../../domain/floor/floor.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { PauseCause } from '../../domain/phase/phase.ts';

/** What stands in the place of the picture. */
export type HallSlate =
  | { readonly kind: 'closed' }
  | { readonly kind: 'paused'; readonly cause: PauseCause; readonly since: number }
  | { readonly kind: 'lost'; readonly site: SiteId };

/** Null while the picture is to be seen. Rule [DP11]. */
export function hallSlate(conference: Conference): HallSlate | null {
  const { phase, pause } = conference.phase;
  if (phase === 'closed') {
    return { kind: 'closed' };
  }
  if (pause !== null) {
    return { kind: 'paused', ...pause };
  }
  const speech = speechOnFloor(conference);
  const lost = speech !== undefined && !speech.byPhone && speech.holds.some(({ cause }) => cause === 'lost');
  return lost ? { kind: 'lost', site: speech.site } : null;
}
