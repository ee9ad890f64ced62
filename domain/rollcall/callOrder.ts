import type { SiteId } from '../ids.ts';
import { findSite, inProtocolOrder, isInvited, isOnline, type Site, type Sites } from '../sites/sites.ts';
import { currentCount, markOf, type RollCall, type RunStep } from './rollCall.ts';

/** Whom a roll call asks: every site on the list but the host, in protocol order. Rule [RC1]. */
export function sitesToCall(sites: Sites): readonly Site[] {
  return inProtocolOrder(sites).filter(isExpected);
}

/** The site with this id, if a roll call asks for it. */
export function findSiteToCall(sites: Sites, id: SiteId): Site | undefined {
  const site = findSite(sites, id);
  return site !== undefined && isExpected(site) ? site : undefined;
}

/**
 * The site that the run calls next, as the marks stand: the first unmarked one that has not been skipped, then those
 * that were skipped once, in the order in which they were. Null when nobody is left. Rules [RC6] and [RC10].
 */
export function nextToCall(state: RollCall, sites: Sites): SiteId | null {
  const count = currentCount(state);
  if (count === undefined) {
    return null;
  }
  const skipped = state.run?.skipped ?? [];
  const unmarked = sitesToCall(sites)
    .map(({ id }) => id)
    .filter((id) => markOf(count, id) === null);
  const first = unmarked.find((id) => !skipped.includes(id));
  const again = skipped.find(
    (id) => unmarked.includes(id) && skipped.indexOf(id) === skipped.lastIndexOf(id),
  );
  return first ?? again ?? null;
}

/** The step that undo takes back: the run's latest one of a site that is still asked. Rule [RC11]. */
export function stepToUndo({ run }: RollCall, sites: Sites): RunStep | undefined {
  return run?.trail.findLast(({ site }) => findSiteToCall(sites, site) !== undefined);
}

/** Who would be marked by "all that are online": connected and without a mark, in protocol order. Rule [RC16]. */
export function bulkCandidates(state: RollCall, sites: Sites): readonly Site[] {
  const count = currentCount(state);
  return count === undefined
    ? []
    : sitesToCall(sites).filter((site) => isOnline(site) && markOf(count, site.id) === null);
}

function isExpected(site: Site): boolean {
  return site.group !== 'host' && isInvited(site);
}
