import type { RequestKind } from '../../../domain/floor/floor.ts';
import type { PersonId, SiteId } from '../../../domain/ids.ts';
import type { FloorAction } from '../actions/floorStep.ts';

/** Who asks, who would speak there, and whether somebody has the floor now. */
type Asking = {
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly speaking: boolean;
};

export type LikelyAction = FloorAction & { readonly type: 'chairFloor' | 'respond' | 'standby' | 'grant' };

/** What an entry of the queue offers at once, in this order; all else can be done with the site itself. Rule [CN23]. */
export function likelyActions(
  kind: RequestKind,
  { site, person, speaking }: Asking,
): readonly LikelyAction[] {
  const respond = { type: 'respond', site, person } as const;
  const prepare = { type: 'standby', site, person } as const;
  const give = { type: 'grant', site, person } as const;
  switch (kind) {
    case 'chair':
      return [{ type: 'chairFloor' }];
    case 'response':
      return [respond];
    case 'procedural':
      return [speaking ? respond : prepare, give];
    case 'ad_hoc':
      return [prepare, give];
    default:
      return kind satisfies never;
  }
}
