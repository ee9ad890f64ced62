import type { Delegation } from '../delegation/delegation.ts';
import type { DelegationDifference } from '../delegation/delegationDifference.ts';
import type { LineTest } from '../linetest/lineTest.ts';
import type { MarkEntry } from '../rollcall/rollCall.ts';
import type { Correction, Verdict } from '../secretariat/secretariat.ts';
import type { SiteProfile } from '../sites/sites.ts';
import type { ConnectionSpan, DelegationChange, FormerName, Removal, Turn } from './attendance.ts';
import type { SiteConnection } from '../sites/siteConnection.ts';
import type { Interval } from './uniteIntervals.ts';

/** A value of the record: as it was measured, and as it counts. */
export type Corrected<T> = {
  readonly measured: T;
  /** The correction's value where there is one, else the measured one. */
  readonly official: T;
  /** The one in force; null where none is. */
  readonly correction: Correction | null;
};

/** A turn with its net time up to the sheet's moment. */
export type TurnLine = Turn & { readonly netMs: number };

/** The mark of a site in one count; null where it was not called. */
export type CountMark = { readonly number: number; readonly entry: MarkEntry | null };

/** What the sheet says of one site. */
export type AttendanceLine = {
  readonly site: SiteProfile;
  readonly formerNames: readonly FormerName[];
  /** When it was taken off the list, ms epoch; null while it is on it. */
  readonly removedAt: number | null;
  /** Each time that it was taken off the list, with the reason, oldest first; it may have come back since. */
  readonly removals: readonly Removal[];
  readonly connection: SiteConnection;
  /** Beginning of the first connection; null where there was none. */
  readonly firstIn: Corrected<number | null>;
  /** Latest end; null while the site is online, and where it never was. */
  readonly lastOut: Corrected<number | null>;
  /** Connected in all: the union of all devices' connections, ms. */
  readonly connectedMs: number;
  /** As much of it as lies in the session, ms. */
  readonly sessionMs: number;
  /** How long the session has lasted while the site was on the list, ms. */
  readonly expectedMs: number;
  /** `sessionMs` as a share of `expectedMs`, 0 to 1; null where that is nothing. */
  readonly share: number | null;
  readonly drops: number;
  /** When each of the dropped lines was last good, ms epoch. */
  readonly droppedAt: readonly number[];
  /** Longest time away between two connections, of the session where there has been one, ms. */
  readonly longestGapMs: number;
  /** When the site was there: connections united, gaps of up to `MERGED_GAP_MS` closed. For reading, not for adding up. */
  readonly stretches: readonly Interval[];
  /** As they were, in the order of the log. */
  readonly connections: readonly ConnectionSpan[];
  /** How long after the opening the site came; null where it was in time, or has not come. */
  readonly lateMs: number | null;
  /** How long before the closing the site went for good; null where it stayed, was not there, or the session goes on. */
  readonly leftEarlyMs: number | null;
  /** One for each count, in their order; none for the host site. */
  readonly marks: readonly CountMark[];
  /** By the rules; null before the session. */
  readonly verdict: Corrected<Verdict | null>;
  /** Whether the newest mark and the verdict that counts say opposite things, so that somebody has to look. */
  readonly contradictory: boolean;
  /** The secretariat's word; null where there is none. */
  readonly note: Correction | null;
  /** All of them, overruled ones too, oldest first. */
  readonly corrections: readonly Correction[];
  /** Null where nobody has written it down. */
  readonly delegation: Delegation | null;
  /** Null where there is nothing to compare: nobody named by the plan, or nobody by the delegation. */
  readonly difference: DelegationDifference | null;
  readonly delegationChanges: readonly DelegationChange[];
  readonly lineTest: {
    /** Null where nobody has tried the line; always null for the host site. */
    readonly latest: LineTest | null;
    /** All tests, the latest one too, oldest first. */
    readonly history: readonly LineTest[];
  };
  readonly spoke: {
    /** Turns on the floor, responses included. */
    readonly count: number;
    readonly netMs: number;
    readonly turns: readonly TurnLine[];
  };
};
