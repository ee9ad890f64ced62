import type { AgendaKind } from '../domain/agenda/agenda.ts';
import type { LocalText } from '../domain/text.ts';
import type { CatalogueSite } from './catalogue.ts';
import { deepFreeze } from './deepFreeze.ts';
import { findPlanFaults, invitedCodes } from './findPlanFaults.ts';
import { PlanSchema } from './planFile.ts';
import { readFacts } from './readFacts.ts';

type PlannedSpeech = {
  /** Code of the site that speaks. */
  readonly site: string;
  /** Key of one of the plan's people, who sits there. */
  readonly person?: string;
  readonly minutes: number;
  readonly topic?: string;
};

type PlannedItem = {
  readonly kind: AgendaKind;
  readonly title: LocalText;
  /** Key of one of the plan's people. */
  readonly presenter?: string;
  readonly plannedMinutes: number;
  /** Who is to speak, in this order. */
  readonly speeches?: readonly PlannedSpeech[];
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
  /** The city in which it is held, as documents name it before their date. */
  readonly place?: LocalText;
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

/**
 * Reads the plan of a conference whose sites stand in the catalogue.
 * @returns the plan, frozen
 * @throws ConfigError that names the file, line, path and reason of every fault.
 */
export function loadConferencePlan(path: string, catalogue: readonly CatalogueSite[]): ConferencePlan {
  const plan = readFacts(path, PlanSchema, (facts) => findPlanFaults(facts, catalogue));
  const invited = new Set(invitedCodes(plan, catalogue));
  return deepFreeze({
    ...plan,
    scheduledAt: Date.parse(plan.scheduledAt),
    sites: catalogue.filter(({ code }) => invited.has(code)).toSorted((a, b) => a.order - b.order),
  });
}
