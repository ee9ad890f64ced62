import type { Conference } from '../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../domain/floor/floor.ts';
import type { Person } from '../../domain/conference/people.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { LocalText } from '../../domain/text.ts';

export type CaptionText = {
  readonly site: LocalText;
  readonly person: string | null;
  readonly office: LocalText | null;
};

/**
 * What the caption under a site's picture says: the person who has the word there, or the site alone. Null for a site
 * that the conference does not know. Rule [CN2].
 */
export function captionOf(conference: Conference, id: SiteId): CaptionText | null {
  const { sites, people } = conference;
  const site = sites[id];
  if (site === undefined) {
    return null;
  }
  const turn = [speechOnFloor(conference), nestedSpeech(conference)].find((speech) => speech?.site === id);
  const person: Person | undefined = turn?.person ? people[turn.person] : undefined;
  return { site: site.shortName, person: person?.name ?? null, office: person?.office ?? null };
}
