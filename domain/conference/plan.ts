import { AGENDA_MAX, DOCUMENTS_MAX, type AgendaDraft, type AgendaEvent } from '../agenda/agenda.ts';
import { isMinutes } from '../agenda/agendaFields.ts';
import type { SiteId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import type { SiteEvent, SiteProfile } from '../sites/sites.ts';
import {
  ALLOWANCE_MAX_MS,
  ALLOWANCE_MIN_MS,
  DOCUMENT_LIMIT,
  SPEECHES_MAX,
  TOPIC_LIMIT,
} from '../speeches/speech.ts';
import type { SpeechDraft, SpeechEvent } from '../speeches/speechEvents.ts';
import { isStoredText, NAME_LIMIT, TITLE_LIMIT, type LocalText } from '../text.ts';
import { PEOPLE_MAX, type Person, type PersonNamed } from './people.ts';

/** What is said of the conference as a whole. */
export type PlanDetails = {
  readonly title: LocalText;
  readonly organiser: LocalText;
  /** Where it is held, as documents name it before their date: a city; null where nobody has said. */
  readonly place: LocalText | null;
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
  readonly agenda: readonly AgendaDraft[];
  readonly speeches: readonly SpeechDraft[];
};

export type ConferencePlanned = { readonly type: 'ConferencePlanned'; readonly data: PlanDetails };

type PlanEvent = ConferencePlanned | PersonNamed | SiteEvent | AgendaEvent | SpeechEvent;

/** A plan is written down whole, once. Rules [CO1] to [CO4]. */
export function planConference(
  details: PlanDetails | null,
  plan: PlanCommand,
): readonly PlanEvent[] | Rejection {
  if (details !== null) {
    return new Rejection('already_planned');
  }
  if (!isConsistent(plan) || !hasAgenda(plan) || !hasSpeeches(plan)) {
    return new Rejection('invalid_plan');
  }
  if (!textsOf(plan).every(({ text, limit }) => isStoredText(text, limit))) {
    return new Rejection('invalid_text');
  }
  return [
    { type: 'ConferencePlanned', data: plan.details },
    ...plan.sites.map((data): SiteEvent => ({ type: 'SiteInvited', data })),
    ...plan.people.map((data): PersonNamed => ({ type: 'PersonNamed', data })),
    ...plan.agenda.map((item): AgendaEvent => ({ type: 'AgendaItemAdded', data: { ...item, before: null } })),
    ...plan.speeches.map((draft): SpeechEvent => ({ type: 'SpeechAdded', data: { ...draft, before: null } })),
  ];
}

export function evolvePlan({ data }: ConferencePlanned): PlanDetails {
  return data;
}

function isConsistent({ details, sites, people }: PlanCommand): boolean {
  const hosts = sites.filter(({ group }) => group === 'host');
  const siteIds = new Set(sites.map(({ id }) => id));
  return (
    hosts.length === 1 &&
    hosts.every(({ id }) => id === details.hostSite) &&
    siteIds.size === sites.length &&
    isListed(people, PEOPLE_MAX) &&
    people.every(({ site }) => siteIds.has(site))
  );
}

/** The same that the agenda's own rules ask of its items ([AG5]). */
function hasAgenda({ agenda, people }: PlanCommand): boolean {
  const personIds = new Set(people.map(({ id }) => id));
  return (
    isListed(agenda, AGENDA_MAX) &&
    agenda.every(
      ({ presenter, plannedMinutes, documents }) =>
        (presenter === null || personIds.has(presenter)) &&
        isMinutes(plannedMinutes) &&
        documents.length <= DOCUMENTS_MAX,
    )
  );
}

/** The same that the rules of the list ask of a speech. */
function hasSpeeches({ agenda, people, sites, speeches }: PlanCommand): boolean {
  const itemIds = new Set(agenda.map(({ id }) => id));
  const siteIds = new Set(sites.map(({ id }) => id));
  const siteOf = new Map(people.map(({ id, site }) => [id, site]));
  const ids = speeches.map(({ speech: id }) => ({ id }));
  return (
    isListed(ids, SPEECHES_MAX) &&
    speeches.every(
      ({ item, site, person, allowanceMs }) =>
        (item === null || itemIds.has(item)) &&
        siteIds.has(site) &&
        (person === null || siteOf.get(person) === site) &&
        Number.isInteger(allowanceMs) &&
        allowanceMs >= ALLOWANCE_MIN_MS &&
        allowanceMs <= ALLOWANCE_MAX_MS,
    )
  );
}

function isListed(entries: readonly { readonly id: string }[], most: number): boolean {
  return entries.length <= most && new Set(entries.map(({ id }) => id)).size === entries.length;
}

function textsOf({
  details,
  sites,
  people,
  agenda,
  speeches,
}: PlanCommand): { text: string; limit: number }[] {
  const titles = [details.title, details.organiser, ...agenda.map(({ title }) => title)];
  const { place } = details;
  const names = [
    ...(place === null ? [] : [place.vi, place.en]),
    ...sites.flatMap(({ name, shortName }) => [name.vi, name.en, shortName.vi, shortName.en]),
    ...people.flatMap(({ name, office }) => [name, office.vi, office.en]),
  ];
  const topics = speeches.map(({ topic }) => topic);
  const documents = [
    ...agenda.flatMap((item) => item.documents),
    ...speeches.map(({ document }) => document),
  ];
  return [
    ...limited(
      titles.flatMap(({ vi, en }) => [vi, en]),
      TITLE_LIMIT,
    ),
    ...limited(names, NAME_LIMIT),
    ...limited(topics, TOPIC_LIMIT),
    ...limited(documents, DOCUMENT_LIMIT),
  ];
}

function limited(texts: readonly (string | null)[], limit: number): { text: string; limit: number }[] {
  return texts.flatMap((text) => (text === null ? [] : [{ text, limit }]));
}
