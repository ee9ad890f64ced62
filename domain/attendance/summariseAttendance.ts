import { compareProtocolOrder, type SiteProfile } from '../sites/sites.ts';
import type { Attendance, SiteAttendance } from './attendance.ts';
import { totalMs, uniteIntervals, type Interval } from './uniteIntervals.ts';

/** What a list says of one invited site. */
export type AttendanceLine = {
  readonly site: SiteProfile;
  readonly online: boolean;
  /** Null when the site has never connected. */
  readonly firstInAt: number | null;
  /** Null while the site is online, and when it has never connected. */
  readonly lastOutAt: number | null;
  readonly connectedMs: number;
  readonly drops: number;
  /** Turns on the floor: speeches and responses. */
  readonly spokeCount: number;
  readonly spokeMs: number;
};

/**
 * The attendance of every invited site in protocol order, as it stands at `at` (ms epoch, not before the last event
 * that has been folded): what is still running counts up to then. Rules [AT1] to [AT6].
 */
export function summariseAttendance(attendance: Attendance, at: number): readonly AttendanceLine[] {
  return Object.values(attendance)
    .map((site) => summariseSite(site, at))
    .toSorted((a, b) => compareProtocolOrder(a.site, b.site));
}

function summariseSite(site: SiteAttendance, at: number): AttendanceLine {
  const { profile, connections, speeches, drops } = site;
  const online = connections.some(({ endAt }) => endAt === null);
  const presence = connections.map((span) => until(span, at));
  return {
    site: profile,
    online,
    firstInAt: connections.length === 0 ? null : Math.min(...presence.map(({ startAt }) => startAt)),
    lastOutAt: online || connections.length === 0 ? null : Math.max(...presence.map(({ endAt }) => endAt)),
    connectedMs: totalMs(uniteIntervals(presence)),
    drops,
    spokeCount: speeches.length,
    spokeMs: totalMs(speeches.map((span) => until(span, at))),
  };
}

function until({ startAt, endAt }: { startAt: number; endAt: number | null }, at: number): Interval {
  return { startAt, endAt: endAt ?? Math.max(startAt, at) };
}
