import type { AttendanceReport, ReportedConference, ReportSelection } from '../../contract/report.ts';
import { isReported, reportAcross } from '../../domain/attendance/reportAcross.ts';
import type { HeldConference } from './ConferenceSheets.ts';

/**
 * The report over conferences of a time: all of them are listed, the latest first, and those that were not left out
 * count. Rule [RE1].
 * @param madeAt up to when the sheets go, ms epoch
 */
export function attendanceReport(
  held: readonly HeldConference[],
  { from = 0, to = Infinity, without }: ReportSelection,
  madeAt: number,
): AttendanceReport {
  const asked = held
    .filter(({ openedAt }) => openedAt >= from && openedAt < to)
    .toSorted((a, b) => b.openedAt - a.openedAt);
  const leftOut = new Set(without);
  return {
    madeAt,
    conferences: asked.map((one) => reported(one, !leftOut.has(one.conference))),
    sites: reportAcross(asked.filter(({ conference }) => !leftOut.has(conference))),
  };
}

function reported(one: HeldConference, counted: boolean): ReportedConference {
  const { conference, details, openedAt, closedAt, sheet } = one;
  const { title, organiser, timeZone } = details;
  const sites = sheet.lines.filter(isReported).length;
  return { conference, title, organiser, timeZone, openedAt, closedAt, sites, counted };
}
