import type { PersonId, SiteId } from '../ids.ts';
import type { LocalText } from '../text.ts';

/** A person whom the conference plan names, and the site at which they sit: what captions are made from. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly office: LocalText;
  readonly site: SiteId;
};

export type People = { readonly [id: PersonId]: Person };

/** The named person with this id. Asks for own members only: an id may spell the name of an inherited one. */
export function findPerson(people: People, id: PersonId): Person | undefined {
  return Object.hasOwn(people, id) ? people[id] : undefined;
}
