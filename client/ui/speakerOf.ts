import { findPerson } from '../../domain/conference/people.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { PersonId, SiteId } from '../../domain/ids.ts';
import { findSite } from '../../domain/sites/sites.ts';
import type { LocalText } from '../../domain/text.ts';

/** Somebody who speaks, is prepared or waits, as screens name them. */
export type Speaker = {
  readonly person: string | null;
  readonly office: LocalText | null;
  /** The site's short name. */
  readonly site: LocalText;
};

/** Names whoever takes a turn: the person where one is named, and the site. */
export function speakerOf(
  { sites, people }: Pick<Conference, 'sites' | 'people'>,
  turn: { readonly site: SiteId; readonly person: PersonId | null },
): Speaker {
  const person = turn.person === null ? undefined : findPerson(people, turn.person);
  const site = findSite(sites, turn.site)?.shortName ?? { vi: turn.site, en: turn.site };
  return { person: person?.name ?? null, office: person?.office ?? null, site };
}
