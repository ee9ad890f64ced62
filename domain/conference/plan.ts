import type { AgendaEvent, AgendaItem } from '../agenda/agenda.ts';
import type { SiteId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import type { SiteEvent, SiteProfile } from '../sites/sites.ts';
import { normaliseText, type LocalText } from '../text.ts';
import type { People, Person } from './people.ts';

/** What is said of the conference as a whole. */
export type PlanDetails = {
  readonly title: LocalText;
  readonly organiser: LocalText;
  readonly scheduledAt: number;
  /** IANA zone in which the host site's times are shown. */
  readonly timeZone: string;
  readonly hostSite: SiteId;
};

export type PlanCommand = {
  readonly type: 'PlanConference';
  readonly details: PlanDetails;
  readonly sites: readonly SiteProfile[];
  readonly people: readonly Person[];
  readonly agenda: readonly AgendaItem[];
};

export type ConferencePlanned = { readonly type: 'ConferencePlanned'; readonly data: PlanDetails };
export type PersonNamed = { readonly type: 'PersonNamed'; readonly data: Person };

export const TITLE_LIMIT = 500;
export const NAME_LIMIT = 200;

type PlanEvent = ConferencePlanned | PersonNamed | SiteEvent | AgendaEvent;

/** A plan is written down whole, once. Rules [CO1] to [CO4]. */
export function planConference(
  details: PlanDetails | null,
  plan: PlanCommand,
): readonly PlanEvent[] | Rejection {
  if (details !== null) {
    return new Rejection('already_planned');
  }
  if (!isConsistent(plan)) {
    return new Rejection('invalid_plan');
  }
  if (!textsOf(plan).every(({ text, limit }) => isStored(text, limit))) {
    return new Rejection('invalid_text');
  }
  return [
    { type: 'ConferencePlanned', data: plan.details },
    ...plan.sites.map((data): SiteEvent => ({ type: 'SiteInvited', data })),
    ...plan.people.map((data): PersonNamed => ({ type: 'PersonNamed', data })),
    ...plan.agenda.map((data): AgendaEvent => ({ type: 'AgendaItemAdded', data })),
  ];
}

export function evolvePlan({ data }: ConferencePlanned): PlanDetails {
  return data;
}

export function evolvePeople(people: People, { data }: PersonNamed): People {
  return { ...people, [data.id]: data };
}

function isConsistent({ details, sites, people, agenda }: PlanCommand): boolean {
  const hosts = sites.filter(({ group }) => group === 'host');
  const siteIds = new Set(sites.map(({ id }) => id));
  const personIds = new Set(people.map(({ id }) => id));
  const itemIds = new Set(agenda.map(({ id }) => id));
  return (
    hosts.length === 1 &&
    hosts.every(({ id }) => id === details.hostSite) &&
    siteIds.size === sites.length &&
    personIds.size === people.length &&
    itemIds.size === agenda.length &&
    people.every(({ site }) => siteIds.has(site)) &&
    agenda.every(({ presenter }) => presenter === null || personIds.has(presenter))
  );
}

function textsOf(plan: PlanCommand): { text: string; limit: number }[] {
  const titles = [plan.details.title, plan.details.organiser, ...plan.agenda.map(({ title }) => title)];
  const names = [
    ...plan.sites.flatMap(({ name, shortName }) => [name.vi, name.en, shortName.vi, shortName.en]),
    ...plan.people.flatMap(({ name, office }) => [name, office.vi, office.en]),
  ];
  return [
    ...titles.flatMap(({ vi, en }) => [vi, en]).map((text) => ({ text, limit: TITLE_LIMIT })),
    ...names.map((text) => ({ text, limit: NAME_LIMIT })),
  ];
}

function isStored(text: string, limit: number): boolean {
  return text !== '' && text.length <= limit && text === normaliseText(text);
}
