import type { Floor } from '../floor/floor.ts';
import type { AgendaItemId, SpeechId } from '../ids.ts';
import type { PhaseState } from '../phase/phase.ts';
import { openSpeeches, type Speech, type Speeches } from '../speeches/speech.ts';
import { remainingMs } from '../speeches/timer.ts';
import { findItem, itemSpentMs, PLANNED_MINUTES_MAX, type Agenda } from './agenda.ts';

/** What the answers look at. */
export type AnswerWorld = {
  readonly agenda: Agenda;
  readonly speeches: Speeches;
  readonly floor: Floor;
  readonly phase: PhaseState;
};

/** What can be done about an item whose speeches need more time than it has left. */
export type Answers = {
  /** Open speeches that have not begun. */
  readonly waiting: number;
  /** The allowance that all of these have, ms; null where they differ, or none waits. */
  readonly perSpeechMs: number | null;
  /** Time that the open speeches need together, those that have begun included, ms. */
  readonly neededMs: number;
  /** What is left of the item's plan, ms; 0 when it is used up. */
  readonly leftMs: number;
  /** The most whole minutes that each waiting speech can have so that all fit; null where that is less than one. */
  readonly cutTo: number | null;
  /** The fewest of the last waiting speeches to defer so that the others fit, first of the list first; null where even all are too few. */
  readonly drop: readonly SpeechId[] | null;
  /** The fewest whole minutes to add to the item's plan so that all fit; null where it cannot be that long. */
  readonly extendByMinutes: number | null;
};

const MINUTE_MS = 60_000;

/**
 * The ready-made answers for an item at `at` (ms epoch). Null where its speeches fit into its time, and for an item that
 * is over or not there. Who has begun is not cut, and who is on standby not dropped. Rules [PJ5] and [PJ6].
 */
export function answersFor(world: AnswerWorld, id: AgendaItemId, at: number): Answers | null {
  const item = findItem(world.agenda, id);
  if (item === undefined || item.progress === 'done' || item.progress === 'skipped') {
    return null;
  }
  const open = openSpeeches(world.speeches, id);
  const waiting = open.filter(({ grantedAt }) => grantedAt === null);
  const spentMs = world.phase.openedAt === null ? 0 : itemSpentMs(item, at);
  // Negative once the plan is overrun: an extension has to make up for that as well.
  const balanceMs = item.plannedMinutes * MINUTE_MS - spentMs;
  const leftMs = Math.max(0, balanceMs);
  const neededMs = neededBy(open, at);
  if (neededMs <= leftMs) {
    return null;
  }
  const begunMs = neededMs - neededBy(waiting, at);
  const extendByMinutes = Math.ceil((neededMs - balanceMs) / MINUTE_MS);
  return {
    waiting: waiting.length,
    perSpeechMs: sharedAllowance(waiting),
    neededMs,
    leftMs,
    cutTo: cutTo(waiting.length, leftMs - begunMs),
    drop: lastToDrop(waiting, world.floor, (speech) => neededBy([speech], at), neededMs - leftMs),
    extendByMinutes: item.plannedMinutes + extendByMinutes <= PLANNED_MINUTES_MAX ? extendByMinutes : null,
  };
}

function neededBy(speeches: Speeches, at: number): number {
  return speeches.reduce((total, { timer }) => total + Math.max(0, remainingMs(timer, at)), 0);
}

function sharedAllowance([first, ...others]: Speeches): number | null {
  const allowanceMs = first?.timer.allowanceMs ?? null;
  return others.every(({ timer }) => timer.allowanceMs === allowanceMs) ? allowanceMs : null;
}

function cutTo(waiting: number, availableMs: number): number | null {
  const minutes = waiting === 0 ? 0 : Math.floor(availableMs / waiting / MINUTE_MS);
  return minutes >= 1 ? minutes : null;
}

function lastToDrop(
  waiting: Speeches,
  floor: Floor,
  needs: (speech: Speech) => number,
  excessMs: number,
): readonly SpeechId[] | null {
  const prepared = new Set(floor.standby.map(({ speech }) => speech));
  const dropped: Speech[] = [];
  let freedMs = 0;
  for (const speech of waiting.filter(({ id }) => !prepared.has(id)).toReversed()) {
    dropped.unshift(speech);
    freedMs += needs(speech);
    if (freedMs >= excessMs) {
      return dropped.map(({ id }) => id);
    }
  }
  return null;
}
