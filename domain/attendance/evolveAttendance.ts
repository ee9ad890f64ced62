import type { AgendaEvent } from '../agenda/agenda.ts';
import type { Conference, ConferenceEvent } from '../conference/conference.ts';
import { evolve } from '../conference/evolve.ts';
import type { PersonNamed } from '../conference/people.ts';
import type { ContentEvent } from '../content/content.ts';
import type { Recorded } from '../decider.ts';
import type { FloorEvent } from '../floor/floorEvents.ts';
import type { LineTestEvent } from '../linetest/lineTest.ts';
import { currentCount, markOf, type RollCall, type RollCallEvent } from '../rollcall/rollCall.ts';
import type { SecretariatEvent } from '../secretariat/secretariat.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import type { Attendance, Marking, PauseSpan, PhaseSpan } from './attendance.ts';
import { evolveSiteRecords } from './evolveSiteRecords.ts';
import { evolveTurnLog, type TurnEvent } from './evolveTurnLog.ts';

/** Of these areas the state forgets nothing that a list needs. */
type KeptByState =
  | PersonNamed
  | AgendaEvent
  | SpeechEvent
  | ContentEvent
  | LineTestEvent
  | SecretariatEvent
  | Exclude<FloorEvent, TurnEvent>
  | Exclude<RollCallEvent, { readonly type: 'SiteMarked' | 'MarkUndone' }>;

type Event<T extends ConferenceEvent['type']> = Recorded<ConferenceEvent & { readonly type: T }>;

/** Folds one fact into the attendance. Never throws. Rules [AT1] to [AT7] and [AT10] to [AT22]. */
export function evolveAttendance(state: Attendance, recorded: Recorded<ConferenceEvent>): Attendance {
  // Logs run forwards; one that does not would make negative lengths.
  const event = recorded.at < state.lastEventAt ? { ...recorded, at: state.lastEventAt } : recorded;
  const conference = evolve(state.conference, event);
  return { ...state, ...kept(state, conference, event), conference, lastEventAt: event.at };
}

/** What the state forgets, and lists need. `after` is the conference after the event. */
function kept(
  state: Attendance,
  after: Conference,
  event: Recorded<ConferenceEvent>,
): Partial<Omit<Attendance, 'conference'>> {
  const { conference: before } = state;
  switch (event.type) {
    case 'SiteInvited':
    case 'SiteRenamed':
    case 'SiteRemoved':
    case 'SiteConnected':
    case 'SiteDisconnected':
      return { sites: evolveSiteRecords(state.sites, before.sites, event) };
    case 'ConferencePlanned':
      return { phases: [{ phase: after.phase.phase, startAt: event.at, endAt: null }] };
    case 'PhaseEntered':
    case 'ConferenceReopened':
      return { phases: [...ended(state.phases, event.at), phaseBegun(event)] };
    case 'ConferencePaused':
      return { pauses: [...ended(state.pauses, event.at), pauseBegun(event)] };
    case 'ConferenceResumed':
      return { pauses: ended(state.pauses, event.at) };
    case 'SiteMarked':
    case 'MarkUndone':
      return { markings: [...state.markings, ...marked(before.rollCall, after.rollCall, event)] };
    case 'DelegationSet': {
      const { at, actor: by, data } = event;
      return { delegationChanges: [...state.delegationChanges, { ...data, at, by }] };
    }
    default:
      return turnsKept(state, after, event);
  }
}

/** What happens to these is in the state, but for the turns that the floor's events make. */
function turnsKept(
  state: Attendance,
  after: Conference,
  event: Recorded<TurnEvent | KeptByState>,
): Pick<Attendance, 'turns'> | Record<string, never> {
  switch (event.type) {
    case 'FloorGranted':
    case 'FloorReleased':
    case 'ResponseGranted':
    case 'ResponseReleased':
    case 'SpeechHeld':
    case 'SpeechResumed':
    case 'AllowanceSet':
    case 'TimerRestarted':
    case 'SpeechContinuedByPhone':
    case 'FloorStepUndone':
      return { turns: evolveTurnLog(state.turns, state.conference, after, event) };
    default:
      event satisfies Recorded<KeptByState>;
      return {};
  }
}

function phaseBegun({ at, data }: Event<'PhaseEntered' | 'ConferenceReopened'>): PhaseSpan {
  return { phase: data.phase, startAt: at, endAt: null };
}

function pauseBegun({ at, data }: Event<'ConferencePaused'>): PauseSpan {
  return { cause: data.cause, startAt: at, endAt: null };
}

/** The spans with those that go on ended at `at`, ms epoch. */
function ended<S extends PhaseSpan | PauseSpan>(spans: readonly S[], at: number): readonly S[] {
  return spans.map((span) => (span.endAt === null ? { ...span, endAt: at } : span));
}

function marked(
  before: RollCall,
  after: RollCall,
  event: Event<'SiteMarked' | 'MarkUndone'>,
): readonly Marking[] {
  const { at, actor: by } = event;
  switch (event.type) {
    case 'SiteMarked':
      return [{ ...event.data, undone: false, at, by }];
    case 'MarkUndone': {
      const { site } = event.data;
      const [was, is] = [before, after].map((state) => markIn(state, site));
      const { mark, reason, correction } = is ?? { mark: null, reason: null, correction: null };
      const number = currentCount(after)?.number ?? 0;
      // The undo of a skip changes no mark.
      return was === is ? [] : [{ number, site, mark, reason, correction, undone: true, at, by }];
    }
    default:
      return event satisfies never;
  }
}

function markIn(state: RollCall, site: Marking['site']) {
  const count = currentCount(state);
  return count === undefined ? null : markOf(count, site);
}
