import { agenda, type Agenda, type AgendaCommand, type AgendaEvent } from '../agenda/agenda.ts';
import {
  content,
  contentAfter,
  type Content,
  type ContentCommand,
  type ContentEvent,
} from '../content/content.ts';
import type { CommandContext, Recorded } from '../decider.ts';
import { floor } from '../floor/decideFloor.ts';
import type { Floor, FloorCommand, FloorEvent } from '../floor/floor.ts';
import { Rejection } from '../rejection.ts';
import { sites } from '../sites/decideSites.ts';
import type { SiteCommand, SiteEvent, Sites } from '../sites/sites.ts';
import type { People } from './people.ts';
import { evolvePeople, evolvePlan, planConference } from './plan.ts';
import type { ConferencePlanned, PersonNamed, PlanCommand, PlanDetails } from './plan.ts';

/** Everything that is true of one conference: a fold of its log, plain data that travels as it is. */
export type Conference = {
  /** Null until it has been planned. */
  readonly details: PlanDetails | null;
  readonly people: People;
  readonly agenda: Agenda;
  readonly sites: Sites;
  readonly floor: Floor;
  readonly content: Content;
};

export type ConferenceCommand = PlanCommand | AgendaCommand | SiteCommand | FloorCommand | ContentCommand;
export type ConferenceEvent =
  | ConferencePlanned
  | PersonNamed
  | AgendaEvent
  | SiteEvent
  | FloorEvent
  | ContentEvent;

export const initialConference: Conference = {
  details: null,
  people: {},
  agenda: agenda.initial,
  sites: sites.initial,
  floor: floor.initial,
  content: content.initial,
};

/** Decides a command of any area. Answers the events that follow, none where it already holds, or the rules' no. */
export function decide(
  state: Conference,
  command: ConferenceCommand,
  context: CommandContext,
): readonly ConferenceEvent[] | Rejection {
  if (command.type === 'PlanConference') {
    return planConference(state.details, command);
  }
  if (state.details === null) {
    return new Rejection('not_planned');
  }
  switch (command.type) {
    case 'ActivateAgendaItem':
      return agenda.decide(state, command, context);
    case 'ConnectSite':
    case 'DisconnectSite':
    case 'DisconnectAllSites':
      return withContentAfter(state.content, sites.decide(state, command, context));
    case 'StartContent':
    case 'StopContent':
      return content.decide(state, command, context);
    default:
      return floor.decide(state, command, context);
  }
}

function withContentAfter(
  shared: Content,
  decided: readonly SiteEvent[] | Rejection,
): readonly ConferenceEvent[] | Rejection {
  return decided instanceof Rejection ? decided : [...decided, ...contentAfter(shared, decided)];
}

/** Folds one fact into the conference; server and clients run the same code. */
export function evolve(state: Conference, event: Recorded<ConferenceEvent>): Conference {
  switch (event.type) {
    case 'ConferencePlanned':
      return { ...state, details: evolvePlan(event) };
    case 'PersonNamed':
      return { ...state, people: evolvePeople(state.people, event) };
    case 'AgendaItemAdded':
    case 'AgendaItemActivated':
      return { ...state, agenda: agenda.evolve(state.agenda, event) };
    case 'SiteInvited':
    case 'SiteConnected':
    case 'SiteDisconnected':
      return { ...state, sites: sites.evolve(state.sites, event) };
    case 'ContentStarted':
    case 'ContentStopped':
      return { ...state, content: content.evolve(state.content, event) };
    case 'FloorRequested':
    case 'FloorRequestWithdrawn':
    case 'StandbySet':
    case 'StandbyCleared':
    case 'FloorGranted':
    case 'FloorReleased':
    case 'ResponseGranted':
    case 'ResponseReleased':
    case 'MicrophonesClosed':
      return { ...state, floor: floor.evolve(state.floor, event) };
    default:
      return event satisfies never;
  }
}
