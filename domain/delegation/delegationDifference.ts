import type { People, Person } from '../conference/people.ts';
import type { SiteId } from '../ids.ts';
import { searchKey } from '../text.ts';
import type { Delegate } from './delegation.ts';

/** What a site's delegation has of the people whom the conference names there, and what it has beside them. */
export type DelegationDifference = {
  /** Named by the conference, and not in the delegation. */
  readonly missing: readonly Person[];
  /** In the delegation, and not named by the conference. */
  readonly additional: readonly Delegate[];
};

/**
 * Compares a delegation with the people whom the plan names at its site, by names without diacritics and case. Of two
 * people of one name each stands for one. Rule [DG6].
 */
export function delegationDifference(
  people: People,
  site: SiteId,
  delegates: readonly Delegate[],
): DelegationDifference {
  const named = Object.values(people).filter((person) => person.site === site);
  return { missing: beyond(named, delegates), additional: beyond(delegates, named) };
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
