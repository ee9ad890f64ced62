import type { Recorded } from '../decider.ts';
import { DEFAULT_RULES, type Floor } from '../floor/floor.ts';
import type { FloorEvent, ReleaseReason } from '../floor/floorEvents.ts';
import type { PersonId, SiteId, SpeechId } from '../ids.ts';
import { findSpeech, type Speech, type Speeches } from './speech.ts';
import type { SpeechChange, SpeechDraft, SpeechEvent } from './speechEvents.ts';
import { startTimer, stopTimer } from './timer.ts';

/** Folds one fact into the speeches. `floor` is the floor before it. Rules [SL1] to [SL11] and [TI1] to [TI6]. */
export function evolveSpeeches(
  state: Speeches,
  floor: Floor,
  event: Recorded<SpeechEvent | FloorEvent>,
): Speeches {
  switch (event.type) {
    case 'SpeechAdded':
      return insert(state, fromDraft(event.data), event.data.before);
    case 'SpeechEdited':
      return change(state, event.data.speech, (speech) => edited(speech, event.data.change));
    case 'SpeechMoved':
      return moved(state, event.data.speech, event.data.before);
    case 'SpeechSettled':
      return change(state, event.data.speech, (speech) => ({
        ...speech,
        outcome: event.data.outcome,
        version: speech.version + 1,
      }));
    default:
      return evolveTurns(state, floor, event);
  }
}

function evolveTurns(state: Speeches, floor: Floor, event: Recorded<FloorEvent>): Speeches {
  switch (event.type) {
    case 'FloorGranted':
    case 'ResponseGranted':
      return change(known(state, event.data), event.data.speech, (speech) =>
        begun(speech, event.data.person, event.at),
      );
    case 'FloorReleased':
    case 'ResponseReleased':
      return ended(state, event.data.speech, event.data.reason, event.at);
    case 'FloorStepUndone':
      return undone(state, floor, event.at);
    case 'SpeechHeld':
    case 'SpeechResumed':
    case 'AllowanceSet':
    case 'TimerRestarted':
    case 'SpeechContinuedByPhone':
    case 'SpeechMuted':
    case 'SpeechUnmuted':
      return change(state, event.data.speech, (speech) => timed(speech, event));
    case 'FloorRequested':
    case 'FloorRequestWithdrawn':
    case 'RequestListSet':
    case 'StandbySet':
    case 'StandbyCleared':
    case 'StandbyAnswered':
    case 'FloorRulesSet':
    case 'MicrophonesClosed':
      return state;
    default:
      return event satisfies never;
  }
}

type TimerEvent = Extract<
  FloorEvent,
  {
    type:
      | 'SpeechHeld'
      | 'SpeechResumed'
      | 'AllowanceSet'
      | 'TimerRestarted'
      | 'SpeechContinuedByPhone'
      | 'SpeechMuted'
      | 'SpeechUnmuted';
  }
>;

function timed(speech: Speech, event: Recorded<TimerEvent>): Speech {
  switch (event.type) {
    case 'SpeechHeld': {
      const { cause, since } = event.data;
      return { ...speech, timer: stopTimer(speech.timer, since), holds: [...speech.holds, { cause, since }] };
    }
    case 'SpeechResumed':
      return withoutHold(speech, event.data.cause, event.at);
    case 'SpeechContinuedByPhone':
      return { ...withoutHold(speech, 'lost', event.at), byPhone: true, muted: false };
    case 'SpeechMuted':
      return { ...speech, muted: true };
    case 'SpeechUnmuted':
      return { ...speech, muted: false };
    case 'AllowanceSet':
      return { ...speech, timer: { ...speech.timer, allowanceMs: event.data.allowanceMs } };
    case 'TimerRestarted': {
      const runningSince = speech.timer.runningSince === null ? null : event.at;
      return { ...speech, timer: { ...speech.timer, spentMs: 0, runningSince } };
    }
    default:
      return event satisfies never;
  }
}

/** The timer runs on when nothing holds it any more. */
function withoutHold(speech: Speech, cause: Speech['holds'][number]['cause'], at: number): Speech {
  if (!speech.holds.some((hold) => hold.cause === cause)) {
    return speech;
  }
  const holds = speech.holds.filter((hold) => hold.cause !== cause);
  return { ...speech, holds, timer: holds.length === 0 ? startTimer(speech.timer, at) : speech.timer };
}

function begun(speech: Speech, person: PersonId | null, at: number): Speech {
  const timer = startTimer(speech.timer, at);
  return { ...speech, person, outcome: 'open', timer, holds: [], grantedAt: at, endedAt: null };
}

function ended(state: Speeches, id: SpeechId, reason: ReleaseReason, at: number): Speeches {
  const released = change(state, id, (speech) => ({
    ...speech,
    timer: stopTimer(speech.timer, at),
    holds: [],
    byPhone: false,
    muted: false,
    endedAt: at,
    outcome: outcomeAfter(reason),
  }));
  const speech = findSpeech(released, id);
  return reason === 'put_back' && speech !== undefined
    ? insert(without(released, id), speech, firstOpenOf(released, speech))
    : released;
}

function outcomeAfter(reason: ReleaseReason): Speech['outcome'] {
  if (reason === 'put_back') {
    return 'open';
  }
  return reason === 'deferred' ? 'deferred' : 'done';
}

function firstOpenOf(state: Speeches, { id, item }: Speech): SpeechId | null {
  const first = state.find((other) => other.item === item && other.outcome === 'open' && other.id !== id);
  return first?.id ?? null;
}

/** What was granted is as it was before, what was ended goes on; the time between counts for neither. Rule [FL26]. */
function undone(state: Speeches, { lastStep }: Floor, at: number): Speeches {
  if (lastStep === null) {
    return state;
  }
  const { granted, ended: broken } = lastStep;
  const taken = granted === null ? state : change(state, granted.id, () => granted);
  return broken === null ? taken : change(taken, broken.id, () => goingOn(broken, lastStep.at, at));
}

/** What was nested in it is over, and so is a pause: a step is taken back while the conference goes on. */
function goingOn(broken: Speech, endedAt: number, at: number): Speech {
  const stopped = stopTimer(broken.timer, endedAt);
  const holds = broken.holds.filter(({ cause }) => cause === 'operator' || cause === 'lost');
  return { ...broken, holds, timer: holds.length === 0 ? startTimer(stopped, at) : stopped };
}

function edited(speech: Speech, { allowanceMs, ...rest }: SpeechChange): Speech {
  const timer = allowanceMs === undefined ? speech.timer : { ...speech.timer, allowanceMs };
  return { ...speech, ...rest, timer, version: speech.version + 1 };
}

function moved(state: Speeches, id: SpeechId, before: SpeechId | null): Speeches {
  const speech = findSpeech(state, id);
  return speech === undefined
    ? state
    : insert(without(state, id), { ...speech, version: speech.version + 1 }, before);
}

function fromDraft({
  speech: id,
  allowanceMs,
  item,
  site,
  person,
  kind,
  topic,
  document,
}: SpeechDraft): Speech {
  return {
    id,
    item,
    site,
    person,
    kind,
    topic,
    document,
    outcome: 'open',
    timer: { allowanceMs, spentMs: 0, runningSince: null },
    holds: [],
    byPhone: false,
    muted: false,
    grantedAt: null,
    endedAt: null,
    version: 0,
  };
}

type Named = { readonly speech: SpeechId; readonly site: SiteId; readonly person: PersonId | null };

/** Logs of the first form have grants of speeches that no list knew. */
function known(state: Speeches, { speech, site, person }: Named): Speeches {
  if (findSpeech(state, speech) !== undefined) {
    return state;
  }
  const allowanceMs = DEFAULT_RULES.speechMs;
  const draft = { speech, site, person, item: null, topic: null, document: null, allowanceMs };
  return [...state, fromDraft({ ...draft, kind: 'ad_hoc' })];
}

/** Puts a speech before another one; at the end where that one is not there (any more). */
function insert(state: Speeches, speech: Speech, before: SpeechId | null): Speeches {
  const index = before === null ? -1 : state.findIndex(({ id }) => id === before);
  return index < 0 ? [...state, speech] : state.toSpliced(index, 0, speech);
}

function without(state: Speeches, id: SpeechId): Speeches {
  return state.filter((speech) => speech.id !== id);
}

function change(state: Speeches, id: SpeechId, update: (speech: Speech) => Speech): Speeches {
  return state.map((speech) => (speech.id === id ? update(speech) : speech));
}
