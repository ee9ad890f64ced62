import { EMPTY_AGENDA, type AgendaItem } from '../agenda/agenda.ts';
import type { ProjectionWorld } from '../agenda/projectFinish.ts';
import { EMPTY_FLOOR, type Floor } from '../floor/floor.ts';
import { asId, type AgendaItemId, type SpeechId } from '../ids.ts';
import { phase } from '../phase/phase.ts';
import type { Speech } from '../speeches/speech.ts';
import { GLI, PLAN } from './sampleConference.ts';

/** States of a conference in session, made by hand: for tests of what is reckoned from times. */

export const MINUTE_MS = 60_000;
/** When the conference was to begin, and did. */
export const BEGIN = PLAN.details.scheduledAt;
export const DISCUSSION = asId<AgendaItemId>('discussion');

export const minutesIn = (minutes: number): number => BEGIN + minutes * MINUTE_MS;

/** An item of half an hour that has not begun, but for what is said of it. */
export function agendaItem(fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: DISCUSSION,
    kind: 'discussion',
    title: { vi: 'Thảo luận', en: 'Discussion' },
    presenter: null,
    plannedMinutes: 30,
    documents: [],
    progress: 'pending',
    spentMs: 0,
    activeSince: null,
    version: 0,
    ...fields,
  };
}

/** A speech of five minutes in the discussion that has not begun, but for what is said of it. */
export function speechOf(name: string, fields: Partial<Speech> = {}): Speech {
  return {
    id: asId<SpeechId>(name),
    item: DISCUSSION,
    site: GLI,
    person: null,
    kind: 'planned',
    topic: null,
    document: null,
    outcome: 'open',
    timer: { allowanceMs: 5 * MINUTE_MS, spentMs: 0, runningSince: null },
    holds: [],
    byPhone: false,
    muted: false,
    grantedAt: null,
    endedAt: null,
    version: 0,
    ...fields,
  };
}

/** A session that began in time, with these items and speeches. */
export function inSession(
  items: readonly AgendaItem[],
  speeches: readonly Speech[] = [],
): ProjectionWorld & { readonly floor: Floor } {
  const active = items.find(({ progress }) => progress === 'active')?.id ?? null;
  return {
    details: PLAN.details,
    phase: { ...phase.initial, phase: 'in_session', enteredAt: BEGIN, openedAt: BEGIN },
    agenda: { ...EMPTY_AGENDA, items, active },
    speeches,
    floor: EMPTY_FLOOR,
  };
}
