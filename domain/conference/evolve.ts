import { agenda } from '../agenda/decideAgenda.ts';
import { pauseAgenda, resumeAgenda } from '../agenda/evolveAgenda.ts';
import { content } from '../content/content.ts';
import type { Recorded } from '../decider.ts';
import { delegation } from '../delegation/delegation.ts';
import { evolveFloor } from '../floor/evolveFloor.ts';
import { lineTest } from '../linetest/lineTest.ts';
import { phase } from '../phase/phase.ts';
import { rollCall } from '../rollcall/decideRollCall.ts';
import type { RollCallEvent } from '../rollcall/rollCall.ts';
import { secretariat } from '../secretariat/decideSecretariat.ts';
import { sites } from '../sites/decideSites.ts';
import type { FloorEvent } from '../floor/floorEvents.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import { evolveSpeeches } from '../speeches/evolveSpeeches.ts';
import type { Conference, ConferenceEvent } from './conference.ts';
import { evolvePeople } from './people.ts';
import { evolvePlan } from './plan.ts';

/** Folds one fact into the conference; server and clients run the same code. */
export function evolve(state: Conference, event: Recorded<ConferenceEvent>): Conference {
  switch (event.type) {
    case 'ConferencePlanned':
      return { ...state, details: evolvePlan(event) };
    case 'PersonNamed':
      return { ...state, people: evolvePeople(state.people, event) };
    case 'PhaseEntered':
    case 'ConferencePaused':
    case 'ConferenceResumed':
    case 'ConferenceReopened':
      return withClock({ ...state, phase: phase.evolve(state.phase, event) }, event.at);
    case 'AgendaItemAdded':
    case 'AgendaItemEdited':
    case 'AgendaItemMoved':
    case 'AgendaItemRemoved':
    case 'AgendaItemActivated':
    case 'AgendaItemSkipped':
    case 'GroupBudgetSet':
      return withClock({ ...state, agenda: agenda.evolve(state.agenda, event) }, event.at);
    case 'SiteInvited':
    case 'SiteRenamed':
    case 'SiteRemoved':
    case 'SiteConnected':
    case 'SiteDisconnected':
      return { ...state, sites: sites.evolve(state.sites, event) };
    case 'ContentStarted':
    case 'ContentStopped':
      return { ...state, content: content.evolve(state.content, event) };
    case 'DelegationSet':
      return { ...state, delegations: delegation.evolve(state.delegations, event) };
    case 'LineTested':
      return { ...state, lineTests: lineTest.evolve(state.lineTests, event) };
    case 'AttendanceCorrected':
    case 'AttendanceRulesSet':
    case 'ExportIssued':
      return { ...state, secretariat: secretariat.evolve(state.secretariat, event) };
    default:
      return evolveWord(state, event);
  }
}

type WordEvent = Recorded<SpeechEvent | FloorEvent | RollCallEvent>;

/** The list, the roll call and the floor. */
function evolveWord(state: Conference, event: WordEvent): Conference {
  switch (event.type) {
    case 'SpeechAdded':
    case 'SpeechEdited':
    case 'SpeechMoved':
    case 'SpeechSettled':
      return { ...state, speeches: evolveSpeeches(state.speeches, state.floor, event) };
    case 'CountOpened':
    case 'RollCallStarted':
    case 'SiteCalled':
    case 'CallVoiceEnded':
    case 'CallEnded':
    case 'SiteMarked':
    case 'CalledSiteSkipped':
    case 'MarkUndone':
    case 'RollCallInterrupted':
    case 'RollCallFinished':
      return { ...state, rollCall: rollCall.evolve(state.rollCall, event) };
    default:
      // Floor and speeches change together: each looks at what the other was before.
      return {
        ...state,
        floor: evolveFloor(state.floor, state.speeches, event),
        speeches: evolveSpeeches(state.speeches, state.floor, event),
      };
  }
}

/** The active item's time counts while the conference is in session, and not paused. Rule [PH4]. */
function withClock(state: Conference, at: number): Conference {
  const running = state.phase.phase === 'in_session' && state.phase.pause === null;
  const agenda = running ? resumeAgenda(state.agenda, at) : pauseAgenda(state.agenda, at);
  return { ...state, agenda };
}
