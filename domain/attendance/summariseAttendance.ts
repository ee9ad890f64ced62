import { rollCallResult } from '../rollcall/rollCallResult.ts';
import { inProtocolOrder } from '../sites/sites.ts';
import { recordOf, type Attendance, type Turn } from './attendance.ts';
import type { TurnLine } from './AttendanceLine.ts';
import type { AttendanceSheet } from './AttendanceSheet.ts';
import { countFilters } from './attendanceFilters.ts';
import { sessionIntervals, until } from './sessionIntervals.ts';
import { summariseSite } from './summariseSite.ts';
import { totalMs } from './uniteIntervals.ts';

/**
 * The attendance as it stands at `asked` (ms epoch; the time of the latest event where that is later): what is still
 * going on counts up to then. The one source of the board and of every export. Rules [AT1] to [AT7] and [AT10] to [AT22].
 */
export function summariseAttendance(attendance: Attendance, asked: number): AttendanceSheet {
  const { conference, markings, phases, pauses } = attendance;
  const at = Math.max(asked, attendance.lastEventAt);
  const session = sessionOf(attendance, at);
  const turns = attendance.turns.map((turn) => turnLine(turn, at));
  const bySite = Map.groupBy(turns, ({ site }) => site);
  const lines = inProtocolOrder(conference.sites).flatMap((site) => {
    const record = recordOf(attendance, site.id);
    const sources = { attendance, session, turns: bySite.get(site.id) ?? [], at };
    return record === undefined ? [] : [summariseSite(site, record, sources)];
  });
  return {
    at,
    details: conference.details,
    phase: conference.phase.phase,
    rules: conference.secretariat.rules,
    session,
    phases,
    pauses,
    lines,
    counts: conference.rollCall.counts.map((count) => ({
      number: count.number,
      openedAt: count.openedAt,
      result: rollCallResult(count, conference.sites),
    })),
    turns,
    markings,
    corrections: conference.secretariat.corrections,
    counters: countFilters(lines),
  };
}

/** Net speaking time of a turn up to `at` (ms epoch), ms: without the times in which its timer stood. Rule [AT13]. */
export function netMs({ runs }: Turn, at: number): number {
  return totalMs(runs.map((run) => until(run, at)));
}

function turnLine(turn: Turn, at: number): TurnLine {
  return { ...turn, netMs: netMs(turn, at) };
}

function sessionOf(attendance: Attendance, at: number): AttendanceSheet['session'] {
  const { phase, openedAt, enteredAt } = attendance.conference.phase;
  const intervals = sessionIntervals(attendance, at);
  return {
    openedAt,
    closedAt: phase === 'closed' ? enteredAt : null,
    intervals,
    lengthMs: totalMs(intervals),
  };
}
