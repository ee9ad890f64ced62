import { setImmediate } from 'node:timers/promises';
import { emptyAttendance, type Attendance } from '../../domain/attendance/attendance.ts';
import type { AttendanceSheet } from '../../domain/attendance/AttendanceSheet.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import type { ConferenceSheet, ReportedLine } from '../../domain/attendance/reportAcross.ts';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import type { PlanDetails } from '../../domain/conference/plan.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { EventLog } from '../log/EventLog.ts';
import { toRecorded } from '../log/eventCodec.ts';

/** Events that are read and folded at once: some three milliseconds of the server's thread. */
const PAGE = 100;

/** A conference that has been in session, with how its sites did. */
export type HeldConference = ConferenceSheet & {
  readonly details: PlanDetails;
  readonly openedAt: number;
  /** Null while it is open, or open again. */
  readonly closedAt: number | null;
};

/** What a log came to up to a version; null where the conference has not been in session. */
type Kept = { readonly version: number; readonly held: HeldConference | null };

/**
 * How the sites did in every conference of the log. A conference of four hours with two hundred sites is some three
 * thousand events, which fold in 50 ms: less than a thread of its own takes to start, and with a pause after every page
 * nobody waits for more than one page. What is closed is kept, for as long as its log stays at that version: it is
 * folded once in the life of a server. Rules [RE2] and [RE3].
 */
export class ConferenceSheets {
  readonly #log: EventLog;
  readonly #kept = new Map<ConferenceId, Kept>();
  #tail: Promise<unknown> = Promise.resolve();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /**
   * All conferences that have been in session, in the order of the log. Rejects where the log cannot be read.
   * @param now up to when what goes on counts, ms epoch
   */
  read(now: number): Promise<readonly HeldConference[]> {
    // One after the other: the second question finds what the first one has folded.
    const read = this.#tail.then(() => this.#readAll(now));
    this.#tail = read.catch(() => undefined);
    return read;
  }

  async #readAll(now: number): Promise<readonly HeldConference[]> {
    const held: HeldConference[] = [];
    for (const conference of await this.#log.conferences()) {
      const one = await this.#readOne(conference, now);
      if (one !== null) {
        held.push(one);
      }
    }
    return held;
  }

  async #readOne(conference: ConferenceId, now: number): Promise<HeldConference | null> {
    const kept = this.#kept.get(conference);
    if (kept !== undefined && (await this.#log.read(conference, kept.version + 1, 1)).length === 0) {
      return kept.held;
    }
    const { version, attendance } = await this.#fold(conference);
    const held = heldConference(conference, attendance, now);
    if (held?.closedAt !== null) {
      this.#kept.set(conference, { version, held });
    }
    return held;
  }

  async #fold(conference: ConferenceId): Promise<{ version: number; attendance: Attendance }> {
    let [version, attendance] = [0, emptyAttendance];
    for (;;) {
      const page = await this.#log.read(conference, version + 1, PAGE);
      attendance = page.map(toRecorded).reduce(evolveAttendance, attendance);
      version += page.length;
      await setImmediate();
      if (page.length < PAGE) {
        return { version, attendance };
      }
    }
  }
}

function heldConference(
  conference: ConferenceId,
  attendance: Attendance,
  now: number,
): HeldConference | null {
  const { details, phase } = attendance.conference;
  const { openedAt } = phase;
  if (details === null || openedAt === null) {
    return null;
  }
  // Of a closed conference, what is measured against its session does not depend on `now`.
  const { session, lines } = summariseAttendance(attendance, now);
  const { closedAt } = session;
  const sheet = { session: { openedAt, closedAt }, lines: lines.map(reportedLine) };
  return { conference, details, openedAt, closedAt, sheet };
}

/** Hours of connections are not kept for a few figures. */
function reportedLine(line: AttendanceSheet['lines'][number]): ReportedLine {
  const { site, removedAt, verdict, share, lateMs, leftEarlyMs, drops, spoke } = line;
  return {
    site,
    removedAt,
    verdict: { official: verdict.official },
    share,
    lateMs,
    leftEarlyMs,
    drops,
    spoke: { count: spoke.count, netMs: spoke.netMs },
  };
}
