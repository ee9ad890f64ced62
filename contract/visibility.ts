import type { Role } from '../domain/actor.ts';
import type { Conference } from '../domain/conference/conference.ts';
import type { SiteId } from '../domain/ids.ts';
import type { Site } from '../domain/sites/sites.ts';
import type { Programme, VisibleEvent } from './notifications.ts';

/** Whose eyes: staff see the whole record, a site sees what the hall sees and its own affairs. */
export type Viewer = { readonly roles: readonly Role[]; readonly site: SiteId | null };

/**
 * The event as this viewer may know it, or null. Sites are not told about each other's lines and devices, nor about
 * standby calls that are not theirs; agenda, floor and the queue are everybody's.
 */
export function visibleEvent(viewer: Viewer, event: VisibleEvent): VisibleEvent | null {
  if (viewer.site === null) {
    return event;
  }
  switch (event.type) {
    case 'SiteConnected':
    case 'SiteDisconnected':
    case 'StandbySet':
    case 'StandbyCleared':
      return event.data.site === viewer.site ? event : null;
    default:
      return event;
  }
}

/** The state as this viewer may know it: the fold of the events that it may see. */
export function visibleState(viewer: Viewer, state: Conference): Conference {
  if (viewer.site === null) {
    return state;
  }
  const sites = Object.fromEntries(
    Object.values(state.sites).map((site) => [
      site.id,
      site.id === viewer.site ? site : withoutPresence(site),
    ]),
  );
  const standby = state.floor.standby.filter(({ site }) => site === viewer.site);
  return { ...state, sites, floor: { ...state.floor, standby } };
}

/** The programme as this viewer may know it: all see what is on air, a site hears of its own trouble only. */
export function visibleProgramme(viewer: Viewer, programme: Programme): Programme {
  if (viewer.site === null) {
    return programme;
  }
  const problems = programme.problems.filter(({ site }) => site === viewer.site);
  return { ...programme, problems };
}

function withoutPresence(site: Site): Site {
  return { ...site, connections: [], lastEpoch: 0, lastDisconnect: null };
}
