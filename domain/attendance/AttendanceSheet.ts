import type { PlanDetails } from '../conference/plan.ts';
import type { Phase } from '../phase/phase.ts';
import type { RollCallResult } from '../rollcall/rollCallResult.ts';
import type { AttendanceRules, Correction } from '../secretariat/secretariat.ts';
import type { Marking, PauseSpan, PhaseSpan } from './attendance.ts';
import type { AttendanceFilter } from './attendanceFilters.ts';
import type { Interval } from './uniteIntervals.ts';
import type { AttendanceLine, TurnLine } from './AttendanceLine.ts';

export type CountLine = {
  readonly number: number;
  readonly openedAt: number;
  readonly result: RollCallResult;
};

/** What a conference's attendance has come to at one moment: what the board shows and every export holds. */
export type AttendanceSheet = {
  /** The moment for which it holds, ms epoch. */
  readonly at: number;
  /** Null before the plan. */
  readonly details: PlanDetails | null;
  readonly phase: Phase;
  readonly rules: AttendanceRules;
  readonly session: {
    /** First time in session, ms epoch. */
    readonly openedAt: number | null;
    /** Null while the conference is open, or open again. */
    readonly closedAt: number | null;
    /** In session, without pauses, in order. */
    readonly intervals: readonly Interval[];
    readonly lengthMs: number;
  };
  readonly phases: readonly PhaseSpan[];
  readonly pauses: readonly PauseSpan[];
  /** Every site that was ever invited, in protocol order. */
  readonly lines: readonly AttendanceLine[];
  readonly counts: readonly CountLine[];
  /** All turns in the order of their grants: the speech log. */
  readonly turns: readonly TurnLine[];
  /** The history of the marks. */
  readonly markings: readonly Marking[];
  /** The history of the corrections. */
  readonly corrections: readonly Correction[];
  /** How many lines each filter holds. */
  readonly counters: Readonly<Record<AttendanceFilter, number>>;
};

/** Gaps up to this are closed where stretches are shown, ms. */
export const MERGED_GAP_MS = 60_000;
