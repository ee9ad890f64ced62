import type { Recorded } from '../decider.ts';
import type { FloorView } from '../floor/floor.ts';
import type { FloorEvent } from '../floor/floorEvents.ts';
import type { SpeechId } from '../ids.ts';
import { findSpeech, type Speech } from '../speeches/speech.ts';
import type { HoldSpan, Span, Turn } from './attendance.ts';

type Turns = readonly Turn[];
type Event<T extends FloorEvent['type']> = Recorded<FloorEvent & { readonly type: T }>;

/** What happens to turns; the floor's other events are about what comes before them. */
export type TurnEvent = Extract<
  FloorEvent,
  {
    type:
      | 'FloorGranted'
      | 'FloorReleased'
      | 'ResponseGranted'
      | 'ResponseReleased'
      | 'SpeechHeld'
      | 'SpeechResumed'
      | 'AllowanceSet'
      | 'TimerRestarted'
      | 'SpeechContinuedByPhone'
      | 'FloorStepUndone';
  }
>;

/**
 * Folds one fact about turns into their log: who began, who ended, and, from the timers before and after it, when
 * their time ran. Rules [AT6] and [AT12] to [AT14].
 */
export function evolveTurnLog(
  turns: Turns,
  before: FloorView,
  after: FloorView,
  event: Recorded<TurnEvent>,
): Turns {
  return changed(turns, after, event).map((turn) =>
    isSettled(turn)
      ? turn
      : timed(
          turn,
          findSpeech(before.speeches, turn.speech),
          findSpeech(after.speeches, turn.speech),
          event.at,
        ),
  );
}

function changed(turns: Turns, after: FloorView, event: Recorded<TurnEvent>): Turns {
  switch (event.type) {
    case 'FloorGranted':
    case 'ResponseGranted':
      return [...turns, begun(findSpeech(after.speeches, event.data.speech), event)];
    case 'FloorReleased':
    case 'ResponseReleased': {
      const { speech, reason } = event.data;
      return turns.map((turn) =>
        turn.speech === speech && turn.endAt === null ? { ...turn, endAt: event.at, reason } : turn,
      );
    }
    case 'FloorStepUndone':
      return undone(turns, after, event.data);
    case 'SpeechHeld':
    case 'SpeechResumed':
    case 'AllowanceSet':
    case 'TimerRestarted':
    case 'SpeechContinuedByPhone':
      return turns;
    default:
      return event satisfies never;
  }
}

function begun(
  speech: Speech | undefined,
  { type, at, data }: Event<'FloorGranted' | 'ResponseGranted'>,
): Turn {
  const { kind = 'ad_hoc', item = null, topic = null } = speech ?? {};
  return {
    speech: data.speech,
    site: data.site,
    person: data.person,
    kind,
    item,
    topic,
    nested: type === 'ResponseGranted',
    startAt: at,
    endAt: null,
    reason: null,
    runs: [],
    holds: [],
    byPhone: false,
  };
}

/** A grant that is taken back was no turn; the turn that it broke off goes on. */
function undone(
  turns: Turns,
  { speeches }: FloorView,
  { granted, restored }: Event<'FloorStepUndone'>['data'],
): Turns {
  const taken = lastTurn(turns, granted);
  const broken = lastTurn(turns, restored);
  const causes = findSpeech(speeches, restored)?.holds.map(({ cause }) => cause) ?? [];
  return turns
    .map((turn, index) =>
      index === broken
        ? {
            ...turn,
            endAt: null,
            reason: null,
            holds: turn.holds.map((hold) => reopened(hold, turn, causes)),
          }
        : turn,
    )
    .filter((_, index) => index !== taken);
}

/** What held the turn when it was broken off holds it on. */
function reopened(hold: HoldSpan, turn: Turn, causes: readonly HoldSpan['cause'][]): HoldSpan {
  return hold.endAt === turn.endAt && causes.includes(hold.cause) ? { ...hold, endAt: null } : hold;
}

function lastTurn(turns: Turns, speech: SpeechId | null): number {
  return turns.findLastIndex((turn) => turn.speech === speech);
}

/** Whether nothing of the turn can change any more, but by an undo. */
function isSettled({ endAt, runs, holds }: Turn): boolean {
  return endAt !== null && [...runs, ...holds].every((span) => span.endAt !== null);
}

function timed(turn: Turn, before: Speech | undefined, after: Speech | undefined, at: number): Turn {
  return {
    ...turn,
    runs: runsAfter(turn, before, after, at),
    holds: holdsAfter(turn, after, at),
    byPhone: turn.byPhone || after?.byPhone === true,
  };
}

function runsAfter(
  { runs, startAt, endAt }: Turn,
  before: Speech | undefined,
  after: Speech | undefined,
  at: number,
): readonly Span[] {
  const open = runs.findLast((run) => run.endAt === null);
  const since = endAt === null ? (after?.timer.runningSince ?? null) : null;
  if (open === undefined) {
    return since === null ? runs : [...runs, { startAt: Math.max(startAt, since), endAt: null }];
  }
  // A timer that is set back to nothing runs on: what has been spoken has been spoken.
  return since === null ? runs.with(-1, { ...open, endAt: stoppedAt(open, before, after, at) }) : runs;
}

/** When the timer stopped: for a lost line that is the last good moment, not the one at which the loss was noticed. */
function stoppedAt(run: Span, before: Speech | undefined, after: Speech | undefined, at: number): number {
  const since = before?.timer.runningSince ?? null;
  const ranMs = (after?.timer.spentMs ?? 0) - (before?.timer.spentMs ?? 0);
  return since === null ? at : Math.min(at, Math.max(run.startAt, since + ranMs));
}

function holdsAfter({ holds, startAt, endAt }: Turn, after: Speech | undefined, at: number): Turn['holds'] {
  const present = endAt === null ? (after?.holds ?? []) : [];
  const going = holds.map((hold) =>
    hold.endAt === null && !present.some(({ cause }) => cause === hold.cause) ? { ...hold, endAt: at } : hold,
  );
  const added = present
    .filter(({ cause }) => !holds.some((hold) => hold.endAt === null && hold.cause === cause))
    .map(({ cause, since }) => ({ cause, startAt: Math.max(startAt, since), endAt: null }));
  return [...going, ...added];
}
