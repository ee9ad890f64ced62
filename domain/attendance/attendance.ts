import type { ConferenceEvent } from '../conference/conference.ts';
import type { Recorded } from '../decider.ts';
import type { DeviceId, PersonId, SessionId, SiteId, SpeechId } from '../ids.ts';
import type { DisconnectCause, SiteProfile } from '../sites/sites.ts';

/** One connection of a device, as it was. */
export type ConnectionSpan = {
  readonly session: SessionId;
  readonly device: DeviceId;
  readonly epoch: number;
  readonly startAt: number;
  /** Null while it is open. */
  readonly endAt: number | null;
  /** `replaced`: the device connected anew. Null while it is open. */
  readonly endedBy: DisconnectCause | 'replaced' | null;
};

/** One turn on the floor, from grant to release. */
export type SpeechSpan = {
  readonly speech: SpeechId;
  readonly kind: 'speech' | 'response';
  readonly person: PersonId | null;
  readonly startAt: number;
  /** Null while it runs. */
  readonly endAt: number | null;
};

export type SiteAttendance = {
  readonly profile: SiteProfile;
  /** In the order of the log; those of several devices may overlap. */
  readonly connections: readonly ConnectionSpan[];
  readonly speeches: readonly SpeechSpan[];
  readonly drops: number;
};

/** Who was connected and who spoke: a fold of the log. Rules [AT1] to [AT7]. */
export type Attendance = { readonly [id: SiteId]: SiteAttendance };

export const emptyAttendance: Attendance = {};

/** Folds one fact into the attendance. */
export function evolveAttendance(state: Attendance, event: Recorded<ConferenceEvent>): Attendance {
  switch (event.type) {
    case 'SiteInvited':
      return { ...state, [event.data.id]: { profile: event.data, connections: [], speeches: [], drops: 0 } };
    case 'SiteConnected':
      return change(state, event.data.site, (site) => connected(site, event));
    case 'SiteDisconnected':
      return change(state, event.data.site, (site) => disconnected(site, event.data));
    case 'FloorGranted':
    case 'ResponseGranted':
      return change(state, event.data.site, (site) => granted(site, event));
    case 'FloorReleased':
    case 'ResponseReleased':
      return change(state, event.data.site, (site) => released(site, event.data.speech, event.at));
    // Of no weight for who was there and who spoke.
    case 'ConferencePlanned':
    case 'PersonNamed':
    case 'AgendaItemAdded':
    case 'AgendaItemActivated':
    case 'FloorRequested':
    case 'FloorRequestWithdrawn':
    case 'StandbySet':
    case 'StandbyCleared':
    case 'MicrophonesClosed':
    case 'ContentStarted':
    case 'ContentStopped':
      return state;
    default:
      return event satisfies never;
  }
}

type Event<T extends ConferenceEvent['type']> = Recorded<ConferenceEvent & { type: T }>;

function connected(site: SiteAttendance, { at, data }: Event<'SiteConnected'>): SiteAttendance {
  const { session, device, epoch, replaces } = data;
  const earlier = replaces === null ? site : withConnectionEnded(site, replaces, at, 'replaced');
  const opened: ConnectionSpan = { session, device, epoch, startAt: at, endAt: null, endedBy: null };
  return { ...earlier, connections: [...earlier.connections, opened] };
}

function disconnected(site: SiteAttendance, data: Event<'SiteDisconnected'>['data']): SiteAttendance {
  const { session, cause, lastSeenAt } = data;
  const ended = withConnectionEnded(site, session, lastSeenAt, cause);
  const gone = ended.connections.every(({ endAt }) => endAt !== null);
  const dropped = gone && (cause === 'lost' || cause === 'server_stopped');
  return dropped ? { ...ended, drops: site.drops + 1 } : ended;
}

function withConnectionEnded(
  site: SiteAttendance,
  session: SessionId,
  at: number,
  endedBy: ConnectionSpan['endedBy'],
): SiteAttendance {
  const connections = site.connections.map((span) =>
    span.session === session && span.endAt === null
      ? { ...span, endAt: Math.max(span.startAt, at), endedBy }
      : span,
  );
  return { ...site, connections };
}

function granted(
  site: SiteAttendance,
  { type, at, data }: Event<'FloorGranted' | 'ResponseGranted'>,
): SiteAttendance {
  const kind = type === 'FloorGranted' ? 'speech' : 'response';
  const begun: SpeechSpan = { speech: data.speech, kind, person: data.person, startAt: at, endAt: null };
  return { ...site, speeches: [...site.speeches, begun] };
}

function released(site: SiteAttendance, speech: SpeechId, at: number): SiteAttendance {
  const speeches = site.speeches.map((span) =>
    span.speech === speech && span.endAt === null ? { ...span, endAt: Math.max(span.startAt, at) } : span,
  );
  return { ...site, speeches };
}

function change(state: Attendance, id: SiteId, evolve: (site: SiteAttendance) => SiteAttendance): Attendance {
  const site = Object.hasOwn(state, id) ? state[id] : undefined;
  return site === undefined ? state : { ...state, [id]: evolve(site) };
}
