import * as v from 'valibot';
import { AGENDA_KINDS, type AgendaKind } from '../domain/agenda/agenda.ts';
import { NAME_LIMIT, TITLE_LIMIT } from '../domain/conference/plan.ts';
import type { LocalText } from '../domain/text.ts';
import { siteCode, type CatalogueSite } from './catalogue.ts';
import { deepFreeze } from './deepFreeze.ts';
import { localText, plainText } from './plainText.ts';
import { readFacts, type FactFault } from './readFacts.ts';
import { isTimeZone, utcOffsetAt } from './timeZone.ts';

type PlannedItem = {
  readonly kind: AgendaKind;
  readonly title: LocalText;
  /** Key of one of the plan's people. */
  readonly presenter?: string;
  readonly plannedMinutes: number;
};

type PlannedPerson = {
  readonly key: string;
  readonly name: string;
  readonly office: LocalText;
  /** Code of the site where the person sits. */
  readonly site: string;
};

/** A conference as it is prepared, before its log begins. */
export type ConferencePlan = {
  readonly key: string;
  readonly title: LocalText;
  readonly organiser: LocalText;
  /** Planned beginning, ms since the epoch. */
  readonly scheduledAt: number;
  /** IANA zone in which the conference keeps its time. */
  readonly timeZone: string;
  /** Code of the site that hosts it; one of `sites`. */
  readonly hostSite: string;
  /** The invited sites with the host site, in protocol order. */
  readonly sites: readonly CatalogueSite[];
  readonly agenda: readonly PlannedItem[];
  readonly people: readonly PlannedPerson[];
};

const key = v.pipe(
  v.string('must be a text'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits, in words joined by "-"'),
  v.maxLength(60, 'must have at most 60 characters'),
);

const MINUTES = 'must be a whole number from 1 to 600';

const ItemSchema = v.strictObject({
  kind: v.picklist(AGENDA_KINDS, `must be one of ${AGENDA_KINDS.join(', ')}`),
  title: localText(TITLE_LIMIT),
  presenter: v.exactOptional(key),
  plannedMinutes: v.pipe(
    v.number(MINUTES),
    v.integer(MINUTES),
    v.minValue(1, MINUTES),
    v.maxValue(600, MINUTES),
  ),
});

const PersonSchema = v.strictObject({
  key,
  name: plainText(NAME_LIMIT),
  office: localText(NAME_LIMIT),
  site: siteCode,
});

const INSTANT = 'must be a date and time with its offset, such as 2024-07-18T19:30:00+07:00';
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

const PlanSchema = v.strictObject({
  key,
  title: localText(TITLE_LIMIT),
  organiser: localText(TITLE_LIMIT),
  scheduledAt: v.pipe(v.string(INSTANT), v.regex(ISO_INSTANT, INSTANT), v.check(isInstant, INSTANT)),
  timeZone: v.pipe(v.string('must be a text'), v.check(isTimeZone, 'must be the IANA name of a time zone')),
  hostSite: siteCode,
  sites: v.union([v.literal('all'), v.array(siteCode)], 'must be "all" or a list of site codes'),
  agenda: v.pipe(
    v.array(ItemSchema, 'must be a list of items'),
    v.maxLength(200, 'must have at most 200 items'),
  ),
  people: v.pipe(
    v.array(PersonSchema, 'must be a list of people'),
    v.maxLength(2000, 'must have at most 2000 people'),
  ),
});

/** Date.parse alone takes the 31st of February for the 2nd of March. */
function isInstant(text: string): boolean {
  const day = text.slice(0, 'yyyy-mm-dd'.length);
  const parsed = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(parsed) || Number.isNaN(Date.parse(text))) return false;
  return new Date(parsed).toISOString().startsWith(day);
}

type PlanFile = v.InferOutput<typeof PlanSchema>;

/**
 * Reads the plan of a conference whose sites stand in the catalogue.
 * @returns the plan, frozen
 * @throws ConfigError that names the file, line, path and reason of every fault.
 */
export function loadConferencePlan(path: string, catalogue: readonly CatalogueSite[]): ConferencePlan {
  const plan = readFacts(path, PlanSchema, (facts) => findFaults(facts, catalogue));
  const invited = new Set(invitedCodes(plan, catalogue));
  return deepFreeze({
    ...plan,
    scheduledAt: Date.parse(plan.scheduledAt),
    sites: catalogue.filter(({ code }) => invited.has(code)).toSorted((a, b) => a.order - b.order),
  });
}

function invitedCodes({ sites }: PlanFile, catalogue: readonly CatalogueSite[]): readonly string[] {
  return sites === 'all' ? catalogue.map(({ code }) => code) : sites;
}

function findFaults(plan: PlanFile, catalogue: readonly CatalogueSite[]): FactFault[] {
  const codes = invitedCodes(plan, catalogue);
  const invited = new Set(codes);
  return [
    ...findOffsetFault(plan),
    ...findSiteFaults(codes, catalogue),
    ...findHostFault(plan, invited, catalogue),
    ...findPeopleFaults(plan, invited),
    ...findPresenterFaults(plan),
  ];
}

/** A wrong offset would move the conference by hours and still look right in the file. */
function findOffsetFault({ scheduledAt, timeZone }: PlanFile): FactFault[] {
  const expected = utcOffsetAt(timeZone, Date.parse(scheduledAt));
  if (scheduledAt.endsWith(expected)) return [];
  return [
    { at: ['scheduledAt'], problem: `must end in ${expected}, the offset of ${timeZone} at that time` },
  ];
}

function findSiteFaults(invited: readonly string[], catalogue: readonly CatalogueSite[]): FactFault[] {
  const known = new Set(catalogue.map(({ code }) => code));
  return invited.flatMap((code, index): FactFault[] => {
    const at = ['sites', index];
    if (!known.has(code)) return [{ at, problem: `is ${code}, which the catalogue does not have` }];
    return invited.indexOf(code) === index ? [] : [{ at, problem: `is ${code} a second time` }];
  });
}

function findHostFault(
  { hostSite }: PlanFile,
  invited: ReadonlySet<string>,
  catalogue: readonly CatalogueSite[],
): FactFault[] {
  const at = ['hostSite'];
  if (!invited.has(hostSite)) return [{ at, problem: `is ${hostSite}, which is not among the sites` }];
  const site = catalogue.find(({ code }) => code === hostSite);
  return site?.group === 'host' ? [] : [{ at, problem: `is ${hostSite}, which is not of the group host` }];
}

function findPeopleFaults({ people }: PlanFile, invited: ReadonlySet<string>): FactFault[] {
  const keys = people.map((person) => person.key);
  return people.flatMap((person, index): FactFault[] => [
    ...(keys.indexOf(person.key) === index
      ? []
      : [{ at: ['people', index, 'key'], problem: `is ${person.key} a second time` }]),
    ...(invited.has(person.site)
      ? []
      : [{ at: ['people', index, 'site'], problem: `is ${person.site}, which is not among the sites` }]),
  ]);
}

function findPresenterFaults({ agenda, people }: PlanFile): FactFault[] {
  const keys = new Set(people.map((person) => person.key));
  return agenda.flatMap(({ presenter }, index) =>
    presenter === undefined || keys.has(presenter)
      ? []
      : [{ at: ['agenda', index, 'presenter'], problem: `is ${presenter}, who is not among the people` }],
  );
}
