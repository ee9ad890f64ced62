import type { ConferenceEvent } from '../../domain/conference/conference.ts';
import type { Recorded } from '../../domain/decider.ts';
import type { StoredEvent } from './EventLog.ts';

/** Brings the data of one form of an event to the next form. */
export type Upcast = (data: object) => object;

type EventType = ConferenceEvent['type'];

/** An event as the domain knows it, with its place in the log. */
export type LoggedEvent = Recorded<ConferenceEvent> & { readonly version: number };

export type EventCodec = {
  /** The schema number under which an event of this type is written today. */
  readonly schemaOf: (type: EventType) => number;
  /**
   * A stored event in today's form. Throws for a type or schema that this program does not know: a newer program
   * wrote it, and to go on without it would be to fold another conference.
   */
  readonly toRecorded: (stored: StoredEvent) => LoggedEvent;
};

/**
 * How each type came to its present form: the first upcast leads from schema 1 to 2, and so on. What is stored is
 * never rewritten. Rule [EL10].
 */
export const EVENT_UPCASTS: Readonly<Record<EventType, readonly Upcast[]>> = {
  // At first documents said Hanoi, wherever a conference was held.
  ConferencePlanned: [(data) => ({ place: { vi: 'Hà Nội', en: 'Hanoi' }, ...data })],
  PersonNamed: [],
  PhaseEntered: [],
  ConferencePaused: [],
  ConferenceResumed: [],
  ConferenceReopened: [],
  // Papers and places came with the editing of the agenda.
  AgendaItemAdded: [(data) => ({ documents: [], before: null, ...data })],
  AgendaItemEdited: [],
  AgendaItemMoved: [],
  AgendaItemRemoved: [],
  AgendaItemActivated: [],
  AgendaItemSkipped: [],
  GroupBudgetSet: [],
  SiteInvited: [],
  SiteRenamed: [],
  SiteRemoved: [],
  SiteConnected: [],
  SiteDisconnected: [],
  SpeechAdded: [],
  SpeechEdited: [],
  SpeechMoved: [],
  SpeechSettled: [],
  // At first all requests were of one kind.
  FloorRequested: [(data) => ({ kind: 'ad_hoc', ...data })],
  FloorRequestWithdrawn: [],
  RequestListSet: [],
  StandbySet: [],
  StandbyCleared: [],
  StandbyAnswered: [],
  FloorGranted: [],
  FloorReleased: [],
  ResponseGranted: [],
  ResponseReleased: [],
  SpeechHeld: [],
  SpeechResumed: [],
  AllowanceSet: [],
  TimerRestarted: [],
  SpeechContinuedByPhone: [],
  SpeechMuted: [],
  SpeechUnmuted: [],
  FloorStepUndone: [],
  FloorRulesSet: [],
  MicrophonesClosed: [],
  CountOpened: [],
  RollCallStarted: [],
  SiteCalled: [],
  CallVoiceEnded: [],
  CallEnded: [],
  SiteMarked: [],
  CalledSiteSkipped: [],
  MarkUndone: [],
  RollCallInterrupted: [],
  RollCallFinished: [],
  ContentStarted: [],
  ContentStopped: [],
  DelegationSet: [],
  LineTested: [],
  AttendanceCorrected: [],
  AttendanceRulesSet: [],
  ExportIssued: [],
};

export const { schemaOf, toRecorded } = createEventCodec(EVENT_UPCASTS);

/** A codec over the given upcasts; the product has one, tests make others. */
export function createEventCodec(upcasts: Readonly<Record<EventType, readonly Upcast[]>>): EventCodec {
  const isKnown = (type: string): type is EventType => Object.hasOwn(upcasts, type);
  return {
    schemaOf: (type) => upcasts[type].length + 1,

    toRecorded({ version, type, schema, at, actor, data }) {
      if (!isKnown(type)) {
        throw new Error(`event ${version}: type ${type} is unknown to this program`);
      }
      const path = upcasts[type];
      if (!Number.isInteger(schema) || schema < 1 || schema > path.length + 1) {
        throw new Error(
          `event ${version}: schema ${schema} of ${type} is unknown to this program, which reads up to ${path.length + 1}`,
        );
      }
      const current = path.slice(schema - 1).reduce((form, upcast) => upcast(form), data);
      // The log holds what this codec's types once described, under a hash; it is not validated again.
      return { version, type, at, actor, data: current } as LoggedEvent;
    },
  };
}
