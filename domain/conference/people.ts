import type { PersonId, SiteId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { findSite, isInvited, type Sites } from '../sites/sites.ts';
import { isStoredText, NAME_LIMIT, type LocalText } from '../text.ts';

/** A person who is named for a site: what captions and lists are made from. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly office: LocalText;
  readonly site: SiteId;
};

export type People = { readonly [id: PersonId]: Person };

/** How many people a conference may name. */
export const PEOPLE_MAX = 1000;

/** Names somebody whom the plan does not. `person` is a new id. */
export type NamePersonCommand = {
  readonly type: 'NamePerson';
  readonly person: PersonId;
  readonly site: SiteId;
  readonly name: string;
  readonly office: LocalText;
};

export type PersonNamed = { readonly type: 'PersonNamed'; readonly data: Person };

/** What naming people looks at. */
export type PeopleWorld = { readonly people: People; readonly sites: Sites };

/** The named person with this id. Asks for own members only: an id may spell the name of an inherited one. */
export function findPerson(people: People, id: PersonId): Person | undefined {
  return Object.hasOwn(people, id) ? people[id] : undefined;
}

/** Names a person; nothing where the site has somebody of that name and office already. Rules [PE2] and [PE3]. */
export function namePerson(
  world: PeopleWorld,
  { person: id, site, name, office }: NamePersonCommand,
): readonly PersonNamed[] | Rejection {
  const person: Person = { id, name, office: { vi: office.vi, en: office.en }, site };
  const known = Object.values(world.people).some((other) => other.id === id || isSamePerson(other, person));
  return known ? [] : namePeople(world, [person]);
}

/** Names several people, all or none, for a step that goes on with their ids. Rule [PE3]. */
export function namePeople(
  { people, sites }: PeopleWorld,
  named: readonly Person[],
): readonly PersonNamed[] | Rejection {
  const seats = named.map(({ site }) => findSite(sites, site));
  if (seats.includes(undefined)) {
    return new Rejection('unknown_site');
  }
  if (seats.some((site) => site !== undefined && !isInvited(site))) {
    return new Rejection('site_removed');
  }
  const texts = named.flatMap(({ name, office }) => [name, office.vi, office.en]);
  if (!texts.every((text) => isStoredText(text, NAME_LIMIT))) {
    return new Rejection('invalid_text');
  }
  const added = named.filter(({ id }) => findPerson(people, id) === undefined);
  return Object.keys(people).length + added.length > PEOPLE_MAX
    ? new Rejection('list_full')
    : added.map((data): PersonNamed => ({ type: 'PersonNamed', data }));
}

export function evolvePeople(people: People, { data }: PersonNamed): People {
  return { ...people, [data.id]: data };
}

function isSamePerson(one: Person, other: Person): boolean {
  return (
    one.site === other.site &&
    one.name === other.name &&
    one.office.vi === other.office.vi &&
    one.office.en === other.office.en
  );
}
