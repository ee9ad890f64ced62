import type { PlanDetails } from '../conference/plan.ts';
import type { AgendaItemId } from '../ids.ts';
import type { PhaseState } from '../phase/phase.ts';
import { openSpeeches, type Speeches } from '../speeches/speech.ts';
import { remainingMs } from '../speeches/timer.ts';
import { itemSpentMs, type Agenda, type AgendaItem } from './agenda.ts';

/** What the projection looks at. */
export type ProjectionWorld = {
  readonly details: PlanDetails | null;
  readonly phase: PhaseState;
  readonly agenda: Agenda;
  readonly speeches: Speeches;
};

export type ItemProjection = {
  readonly item: AgendaItemId;
  /** What the plan gives it, ms. */
  readonly plannedMs: number;
  /** How long it has been active in the session, ms. */
  readonly spentMs: number;
  /** How much longer it is expected to take, ms; 0 when it is over. */
  readonly remainingMs: number;
};

export type Projection = {
  /** When the plan has the conference end, ms epoch. */
  readonly plannedFinish: number;
  /** When it will end if nobody takes more or less time than allowed, ms epoch. */
  readonly projectedFinish: number;
  /** How much later than planned that is, ms; negative when it is earlier. */
  readonly latenessMs: number;
  /** In the order of the agenda. */
  readonly items: readonly ItemProjection[];
};

const MINUTE_MS = 60_000;

/**
 * When the conference will end, seen from `at` (ms epoch); null before it is planned. Recomputed wherever it is shown:
 * it follows from the state and the clock alone. Rules [PJ1] to [PJ4].
 */
export function projectFinish(world: ProjectionWorld, at: number): Projection | null {
  const { details, phase, agenda, speeches } = world;
  if (details === null) {
    return null;
  }
  const items = agenda.items.map((item) => projectItem(world, item, at));
  const held = agenda.items.filter(({ progress }) => progress !== 'skipped');
  const plannedFinish =
    details.scheduledAt + sum(held.map(({ plannedMinutes }) => plannedMinutes * MINUTE_MS));
  // Who speaks outside the agenda takes time, too.
  const ahead = sum(items.map((item) => item.remainingMs)) + allowedMs(speeches, null, at);
  const projectedFinish = phase.phase === 'closed' ? phase.enteredAt : from(world, details, at) + ahead;

  return { plannedFinish, projectedFinish, latenessMs: projectedFinish - plannedFinish, items };
}

/** Speaking time that the open speeches of an item (null: of none) still have, ms; overtime counts as nothing. */
export function allowedMs(speeches: Speeches, item: AgendaItemId | null, at: number): number {
  return sum(openSpeeches(speeches, item).map(({ timer }) => Math.max(0, remainingMs(timer, at))));
}

function projectItem({ phase, speeches }: ProjectionWorld, item: AgendaItem, at: number): ItemProjection {
  const plannedMs = item.plannedMinutes * MINUTE_MS;
  // Items are tried out before a session, too: that uses up nothing of its time.
  const spentMs = phase.openedAt === null ? 0 : itemSpentMs(item, at);
  const over = phase.phase === 'closed' || item.progress === 'done' || item.progress === 'skipped';
  const remaining = Math.max(0, plannedMs - spentMs, allowedMs(speeches, item.id, at));
  return { item: item.id, plannedMs, spentMs, remainingMs: over ? 0 : remaining };
}

/** The moment from which what remains is counted: before a session it cannot begin earlier than planned. */
function from({ phase }: ProjectionWorld, { scheduledAt }: PlanDetails, at: number): number {
  return phase.phase === 'in_session' ? at : Math.max(at, scheduledAt);
}

function sum(durations: readonly number[]): number {
  return durations.reduce((total, duration) => total + duration, 0);
}
