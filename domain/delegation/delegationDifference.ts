import type { People, Person } from '../conference/people.ts';
import type { SiteId } from '../ids.ts';
import { searchKey } from '../text.ts';
import type { Delegate, Delegation } from './delegation.ts';

/** What a site's delegation has of the people whom the conference names there, and what it has beside them. */
export type DelegationDifference = {
  /** Named by the conference, and not in the delegation. */
  readonly missing: readonly Person[];
  /** In the delegation, and not named by the conference. */
  readonly additional: readonly Delegate[];
};

/**
 * Compares a list of delegates with the people whom the plan names at their site, by names without diacritics and case.
 * Of two people of one name each stands for one. Null where the plan names nobody: that invites nobody. Rule [DG6].
 */
export function delegationDifference(
  people: People,
  site: SiteId,
  delegates: readonly Delegate[],
): DelegationDifference | null {
  const named = Object.values(people).filter((person) => person.site === site);
  return named.length === 0
    ? null
    : { missing: beyond(named, delegates), additional: beyond(delegates, named) };
}

/**
 * What the record says of a delegation as it is written down; null where there is nothing to compare. Where nobody has
 * written names down, nobody is known to be missing, unless the room was empty. Rule [DG7].
 */
export function recordedDifference(
  people: People,
  site: SiteId,
  delegation: Delegation | null,
): DelegationDifference | null {
  const { headCount = null, delegates = [] } = delegation ?? {};
  return delegates.length > 0 || headCount === 0 ? delegationDifference(people, site, delegates) : null;
}

/** The entries of a list that find nobody of their name left in another one. */
function beyond<T extends { readonly name: string }>(
  entries: readonly T[],
  others: readonly { readonly name: string }[],
): readonly T[] {
  const left = others.map(({ name }) => searchKey(name));
  return entries.filter(({ name }) => {
    const place = left.indexOf(searchKey(name));
    if (place >= 0) {
      left.splice(place, 1);
    }
    return place < 0;
  });
}
