import type { Actor } from '../actor.ts';
import { initialConference, type Conference } from '../conference/conference.ts';
import type { DelegationEntry } from '../delegation/delegation.ts';
import type { ReleaseReason } from '../floor/floorEvents.ts';
import type { AgendaItemId, DeviceId, PersonId, SessionId, SiteId, SpeechId } from '../ids.ts';
import type { PauseCause, Phase } from '../phase/phase.ts';
import type { Mark } from '../rollcall/rollCall.ts';
import type { DisconnectCause, SiteProfile } from '../sites/sites.ts';
import type { HoldCause, SpeechKind } from '../speeches/speech.ts';

/** A stretch of time that may still be going on, ms epoch. */
export type Span = {
  readonly startAt: number;
  /** Null while it goes on. */
  readonly endAt: number | null;
};

/** One connection of one device of a site. */
export type ConnectionSpan = Span & {
  readonly session: SessionId;
  readonly device: DeviceId;
  readonly epoch: number;
  /** `replaced`: the device connected anew. Null while it is open. */
  readonly endedBy: DisconnectCause | 'replaced' | null;
};

/** What a site was called until it was given another name. */
export type FormerName = Pick<SiteProfile, 'name' | 'shortName'> & {
  readonly until: number;
  readonly reason: string;
  readonly by: Actor;
};

/** A site being taken off the list. */
export type Removal = { readonly at: number; readonly reason: string; readonly by: Actor };

/** What only the log knows of a site, beside what the state says of it. */
export type SiteRecord = {
  /** When it was on the list: one span, unless it was taken off and invited again. */
  readonly listed: readonly Span[];
  /** In the order of the log; those of several devices may overlap. */
  readonly connections: readonly ConnectionSpan[];
  /** When lines were last good that nobody wanted to end and that left the site without one ([AT5]), ms epoch. */
  readonly droppedAt: readonly number[];
  /** Oldest first. */
  readonly formerNames: readonly FormerName[];
  /** Oldest first; a site can be invited again. */
  readonly removals: readonly Removal[];
};

export type PhaseSpan = Span & { readonly phase: Phase };
export type PauseSpan = Span & { readonly cause: PauseCause };

/** A time in which the timer of a turn stood still. */
export type HoldSpan = Span & { readonly cause: HoldCause };

/** One turn on the floor, from its grant to its end. A speech that was broken off and came again has two. */
export type Turn = Span & {
  readonly speech: SpeechId;
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly kind: SpeechKind;
  readonly item: AgendaItemId | null;
  readonly topic: string | null;
  /** Whether it was nested in another speech. */
  readonly nested: boolean;
  /** Null while it goes on. */
  readonly reason: ReleaseReason | null;
  /** When its timer ran: its net time. */
  readonly runs: readonly Span[];
  readonly holds: readonly HoldSpan[];
  /** Whether a part of it was heard over the telephone. */
  readonly byPhone: boolean;
};

/** A mark of the roll call being set, changed, taken away, or given back by an undo. */
export type Marking = {
  readonly number: number;
  readonly site: SiteId;
  /** Null: the mark was taken away. */
  readonly mark: Mark | null;
  readonly reason: string | null;
  readonly correction: string | null;
  /** Whether an undo has brought it back. */
  readonly undone: boolean;
  readonly at: number;
  readonly by: Actor;
};

/** One edit of a delegation. */
export type DelegationChange = DelegationEntry & { readonly at: number; readonly by: Actor };

/**
 * All that lists and reports about a conference are made of: a fold of its log. It holds the conference's own state, so
 * that names, marks and speeches are those that everybody sees, and beside it what the state forgets. Plain data that
 * travels as it is. Rules [AT1] to [AT7] and [AT10] to [AT22].
 */
export type Attendance = {
  readonly conference: Conference;
  readonly sites: { readonly [id: SiteId]: SiteRecord };
  /** In the order of the log; the last one goes on. */
  readonly phases: readonly PhaseSpan[];
  readonly pauses: readonly PauseSpan[];
  /** In the order of their grants, without those that were taken back. */
  readonly turns: readonly Turn[];
  readonly markings: readonly Marking[];
  readonly delegationChanges: readonly DelegationChange[];
  /** Time of the latest event, ms epoch: no later one counts as earlier. */
  readonly lastEventAt: number;
};

export const emptyAttendance: Attendance = {
  conference: initialConference,
  sites: {},
  phases: [],
  pauses: [],
  turns: [],
  markings: [],
  delegationChanges: [],
  lastEventAt: 0,
};

/** The record of a site; undefined for one that was never invited. Asks for own members only. */
export function recordOf({ sites }: Pick<Attendance, 'sites'>, id: SiteId): SiteRecord | undefined {
  return Object.hasOwn(sites, id) ? sites[id] : undefined;
}
