import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';

/** The time that all timelines of a sheet show, ms epoch; `endAt` is after `startAt`. */
export type TimelineWindow = { readonly startAt: number; readonly endAt: number };

/** How much of what came before the opening is shown, ms: tests of the line may have been the day before. */
export const LEAD_MS = 90 * 60_000;
/** As much is shown while there has been no opening, ms. */
export const UNOPENED_MS = 12 * 60 * 60_000;
/** A window is no shorter than this, ms: seconds after the beginning nothing would be told apart. */
export const SHORTEST_MS = 10 * 60_000;

/**
 * From the first phase after the preparation, or else the first connection of any site, to the closing or the sheet's
 * moment; at most `LEAD_MS` before the opening. One for all sites, so that their timelines can be compared. Null where
 * nothing has happened. Rule [AB1].
 */
export function timelineWindow({ at, phases, lines, session }: AttendanceSheet): TimelineWindow | null {
  const begun = phases.find(({ phase }) => phase !== 'preparation')?.startAt;
  const firstInAt = lines.flatMap(({ connections }) => connections.map(({ startAt }) => startAt));
  const beginning = begun ?? (firstInAt.length === 0 ? null : Math.min(...firstInAt));
  if (beginning === null) {
    return null;
  }
  const end = session.closedAt ?? at;
  const earliest = session.openedAt === null ? end - UNOPENED_MS : session.openedAt - LEAD_MS;
  const startAt = Math.max(beginning, earliest);
  return { startAt, endAt: Math.max(end, startAt + SHORTEST_MS) };
}
