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
  const present = delegates.map(({ name }) => searchKey(name));
  const missing = Object.values(people).filter((person) => {
    const place = person.site === site ? present.indexOf(searchKey(person.name)) : -1;
    if (place >= 0) {
      present.splice(place, 1);
    }
    return person.site === site && place < 0;
  });
  const left = [...present];
  const additional = delegates.filter(({ name }) => {
    const place = left.indexOf(searchKey(name));
    if (place >= 0) {
      left.splice(place, 1);
    }
    return place >= 0;
  });
  return { missing, additional };
}
