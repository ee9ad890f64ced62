import type { Recorded } from '../decider.ts';
import type { SpeechId } from '../ids.ts';
import { findSpeech, type Speeches } from '../speeches/speech.ts';
import { takesRequest, takesStandby, type Floor, type FloorStep, type Standby, type Word } from './floor.ts';
import type { FloorEvent } from './floorEvents.ts';

type Event<T extends FloorEvent['type']> = Recorded<FloorEvent & { readonly type: T }>;

/** Folds one fact into the floor. `speeches` are those before it. */
export function evolveFloor(state: Floor, speeches: Speeches, event: Recorded<FloorEvent>): Floor {
  switch (event.type) {
    case 'FloorRequested':
    case 'FloorRequestWithdrawn':
    case 'RequestListSet':
      return evolveQueue(state, event);
    case 'StandbySet':
    case 'StandbyCleared':
    case 'StandbyAnswered':
      return { ...state, standby: evolveStandby(state.standby, event) };
    case 'FloorGranted':
      return granted(state, speeches, event);
    case 'FloorReleased':
      return released(state, speeches, event);
    case 'ResponseGranted':
      return {
        ...withoutWaiting(state, wordOf(speeches, event)),
        response: event.data.speech,
        lastStep: null,
      };
    case 'ResponseReleased':
      return { ...state, response: null };
    case 'FloorStepUndone':
      return undone(state, event.data.restored);
    case 'FloorRulesSet':
      return { ...state, rules: { ...event.data, version: state.rules.version + 1 } };
    case 'MicrophonesClosed':
      return { ...state, lastStep: null };
    // These are of the speech alone.
    case 'SpeechHeld':
    case 'SpeechResumed':
    case 'AllowanceSet':
    case 'TimerRestarted':
    case 'SpeechContinuedByPhone':
    case 'SpeechMuted':
    case 'SpeechUnmuted':
      return state;
    default:
      return event satisfies never;
  }
}

function evolveQueue(
  state: Floor,
  event: Event<'FloorRequested' | 'FloorRequestWithdrawn' | 'RequestListSet'>,
): Floor {
  switch (event.type) {
    case 'FloorRequested': {
      const { request: id, site, kind } = event.data;
      return { ...state, queue: [...state.queue, { id, site, kind, at: event.at }] };
    }
    case 'FloorRequestWithdrawn':
      return { ...state, queue: state.queue.filter(({ id }) => id !== event.data.request) };
    case 'RequestListSet':
      return { ...state, list: event.data };
    default:
      return event satisfies never;
  }
}

function evolveStandby(
  standby: readonly Standby[],
  event: Event<'StandbySet' | 'StandbyCleared' | 'StandbyAnswered'>,
): readonly Standby[] {
  switch (event.type) {
    case 'StandbySet':
      return withStandby(standby, { ...event.data, since: event.at, answer: null });
    case 'StandbyCleared':
      return standby.filter(({ speech }) => speech !== event.data.speech);
    case 'StandbyAnswered': {
      const { speech, ready, microphone } = event.data;
      const answer = { ready, microphone, at: event.at };
      return standby.map((entry) => (entry.speech === speech ? { ...entry, answer } : entry));
    }
    default:
      return event satisfies never;
  }
}

/** A site that is on standby keeps its place, and its answer for the same speech, when another person is named. */
function withStandby(
  standby: readonly Standby[],
  { speech, site, since, answer }: Standby,
): readonly Standby[] {
  const added: Standby = { speech, site, since, answer };
  const known = standby.some((entry) => entry.site === site);
  return known
    ? standby.map((entry) => (entry.site === site && entry.speech !== speech ? added : entry))
    : [...standby, added];
}

function granted(state: Floor, speeches: Speeches, { at, data }: Event<'FloorGranted'>): Floor {
  const { lastStep } = state;
  // The release that makes room for a grant comes with it, and is taken back with it.
  const ended = lastStep?.makesRoom === true ? lastStep.ended : null;
  const step: FloorStep = {
    at,
    granted: findSpeech(speeches, data.speech) ?? null,
    standby: state.standby,
    queue: state.queue,
    ended,
    makesRoom: false,
  };
  return { ...withoutWaiting(state, wordOf(speeches, { data })), speech: data.speech, lastStep: step };
}

function released(state: Floor, speeches: Speeches, { at, data }: Event<'FloorReleased'>): Floor {
  const undoable = data.reason === 'ended' || data.reason === 'superseded';
  const ended = findSpeech(speeches, data.speech) ?? null;
  const makesRoom = data.reason === 'superseded';
  const step: FloorStep = { at, granted: null, standby: [], queue: [], ended, makesRoom };
  return { ...state, speech: null, lastStep: undoable ? step : null };
}

function undone(state: Floor, restored: SpeechId | null): Floor {
  const { lastStep } = state;
  if (lastStep === null) {
    return state;
  }
  const { granted: taken } = lastStep;
  return {
    ...state,
    speech: restored,
    standby: withTaken(lastStep.standby, state.standby, {
      isTaken: (entry) => taken !== null && takesStandby(taken, entry),
      keyOf: ({ site }) => site,
    }),
    queue: withTaken(lastStep.queue, state.queue, {
      isTaken: (entry) => taken !== null && takesRequest(taken, entry),
      keyOf: ({ id, at }) => `${id} ${at}`,
    }),
    lastStep: null,
  };
}

/** `now` with what a grant took out of `before`, at its place; what went or came meanwhile stays so. */
function withTaken<Entry>(
  before: readonly Entry[],
  now: readonly Entry[],
  {
    isTaken,
    keyOf,
  }: { readonly isTaken: (entry: Entry) => boolean; readonly keyOf: (entry: Entry) => string },
): readonly Entry[] {
  const present = new Map(now.map((entry) => [keyOf(entry), entry]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.flatMap((entry) => (isTaken(entry) ? entry : (present.get(keyOf(entry)) ?? []))),
    ...now.filter((entry) => !known.has(keyOf(entry))),
  ];
}

/** A site that has been given the word waits no longer, neither on standby nor in the queue. */
function withoutWaiting(state: Floor, word: Word): Floor {
  return {
    ...state,
    standby: state.standby.filter((entry) => !takesStandby(word, entry)),
    queue: state.queue.filter((entry) => !takesRequest(word, entry)),
  };
}

/** Logs of the first form gave the word to speeches that no list knew. */
function wordOf(
  speeches: Speeches,
  { data: { speech, site } }: Pick<Event<'FloorGranted' | 'ResponseGranted'>, 'data'>,
): Word {
  return findSpeech(speeches, speech) ?? { id: speech, site, kind: 'ad_hoc' };
}
