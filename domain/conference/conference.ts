import { EMPTY_AGENDA, type Agenda, type AgendaCommand, type AgendaEvent } from '../agenda/agenda.ts';
import type { Content, ContentCommand, ContentEvent } from '../content/content.ts';
import type { DelegationCommand, DelegationEvent, Delegations } from '../delegation/delegation.ts';
import { EMPTY_FLOOR, type Floor } from '../floor/floor.ts';
import type { FloorCommand, FloorEvent } from '../floor/floorEvents.ts';
import type { LineTestCommand, LineTestEvent, LineTests } from '../linetest/lineTest.ts';
import { phase, type PhaseCommand, type PhaseEvent, type PhaseState } from '../phase/phase.ts';
import {
  NO_ROLL_CALL,
  type RollCall,
  type RollCallCommand,
  type RollCallEvent,
} from '../rollcall/rollCall.ts';
import {
  EMPTY_SECRETARIAT,
  type Secretariat,
  type SecretariatCommand,
  type SecretariatEvent,
} from '../secretariat/secretariat.ts';
import type { SiteCommand, SiteEvent, Sites } from '../sites/sites.ts';
import type { Speeches } from '../speeches/speech.ts';
import type { SpeechCommand, SpeechEvent } from '../speeches/speechEvents.ts';
import type { NamePersonCommand, People, PersonNamed } from './people.ts';
import type { ConferencePlanned, PlanCommand, PlanDetails } from './plan.ts';

/** Everything that is true of one conference: a fold of its log, plain data that travels as it is. */
export type Conference = {
  /** Null until it has been planned. */
  readonly details: PlanDetails | null;
  readonly phase: PhaseState;
  readonly people: People;
  readonly agenda: Agenda;
  readonly sites: Sites;
  readonly speeches: Speeches;
  readonly floor: Floor;
  readonly rollCall: RollCall;
  readonly content: Content;
  readonly delegations: Delegations;
  readonly lineTests: LineTests;
  readonly secretariat: Secretariat;
};

export type ConferenceCommand =
  | PlanCommand
  | NamePersonCommand
  | PhaseCommand
  | AgendaCommand
  | SiteCommand
  | SpeechCommand
  | FloorCommand
  | RollCallCommand
  | ContentCommand
  | DelegationCommand
  | LineTestCommand
  | SecretariatCommand;

export type ConferenceEvent =
  | ConferencePlanned
  | PersonNamed
  | PhaseEvent
  | AgendaEvent
  | SiteEvent
  | SpeechEvent
  | FloorEvent
  | RollCallEvent
  | ContentEvent
  | DelegationEvent
  | LineTestEvent
  | SecretariatEvent;

export const initialConference: Conference = {
  details: null,
  phase: phase.initial,
  people: {},
  agenda: EMPTY_AGENDA,
  sites: {},
  speeches: [],
  floor: EMPTY_FLOOR,
  rollCall: NO_ROLL_CALL,
  content: null,
  delegations: {},
  lineTests: {},
  secretariat: EMPTY_SECRETARIAT,
};
