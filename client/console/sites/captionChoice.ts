import type { Conference } from '../../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import type { Person } from '../../../domain/conference/people.ts';
import type { PersonId, SiteId } from '../../../domain/ids.ts';

/** The people whom the plan names at the site, in its order. */
export function peopleAt({ people }: Conference, site: SiteId): readonly Person[] {
  return Object.values(people).filter((person) => person.site === site);
}

/**
 * Whose name a speech of the site gets unless the operator chooses another: whoever was prepared for it, else the
 * presenter of the active agenda item, else the only one that the plan names there, else nobody. Rule [CN8].
 */
export function suggestedPerson(conference: Conference, site: SiteId): PersonId | null {
  const { floor, agenda } = conference;
  const prepared = floor.standby.find((standby) => standby.site === site);
  const turn = [
    findSpeech(conference.speeches, prepared?.speech ?? null),
    speechOnFloor(conference),
    nestedSpeech(conference),
  ].find((speech) => speech?.site === site);
  if (turn) {
    return turn.person;
  }
  const named = peopleAt(conference, site);
  const presenter = agenda.items.find(({ id }) => id === agenda.active)?.presenter;
  const present = named.find(({ id }) => id === presenter);
  return present?.id ?? (named.length === 1 ? (named[0]?.id ?? null) : null);
}
