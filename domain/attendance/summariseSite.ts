import { delegationOf } from '../delegation/delegation.ts';
import { recordedDifference } from '../delegation/delegationDifference.ts';
import { lineTestsOf } from '../linetest/lineTest.ts';
import type { MarkEntry } from '../rollcall/rollCall.ts';
import { markOf } from '../rollcall/rollCall.ts';
import type { Correction, CorrectionField, Verdict } from '../secretariat/secretariat.ts';
import { correctionInForce } from '../secretariat/secretariat.ts';
import { siteConnection } from '../sites/siteConnection.ts';
import type { Site, SiteProfile } from '../sites/sites.ts';
import type { Attendance, SiteRecord, Span } from './attendance.ts';
import type { AttendanceLine, Corrected, TurnLine } from './AttendanceLine.ts';
import { MERGED_GAP_MS, type AttendanceSheet } from './AttendanceSheet.ts';
import { newestMark } from './newestMark.ts';
import { earlyMs, lateMs, type Presence } from './punctuality.ts';
import { until } from './sessionIntervals.ts';
import { gapsBetween, intersectIntervals, totalMs, uniteIntervals, type Interval } from './uniteIntervals.ts';
import { verdictOf } from './verdictOf.ts';

/** What the line of a site is made of, beside the attendance itself. */
export type SiteSources = {
  readonly attendance: Attendance;
  readonly session: AttendanceSheet['session'];
  /** Turns of this site. */
  readonly turns: readonly TurnLine[];
  readonly at: number;
};

/** The line of one site. Rules [AT1] to [AT5], [AT10], [AT11] and [AT15] to [AT21]. */
export function summariseSite(site: Site, record: SiteRecord, sources: SiteSources): AttendanceLine {
  const { attendance, turns } = sources;
  const { rollCall, delegations, lineTests, secretariat, people } = attendance.conference;
  const marks =
    site.group === 'host'
      ? []
      : rollCall.counts.map((count) => ({ number: count.number, entry: markOf(count, site.id) }));
  const times = timesOf(site, record, sources);
  const { entry: mark } = newestMark({ marks });
  const measured = verdictOf(times, mark, secretariat.rules);
  const verdict = corrected(secretariat.corrections, site, 'verdict', measured);
  const delegation = delegationOf(delegations, site.id) ?? null;
  const history = lineTestsOf(lineTests, site.id);
  return {
    site: profileOf(site),
    formerNames: record.formerNames,
    removedAt: site.removedAt,
    removals: record.removals,
    ...times,
    marks,
    verdict,
    contradictory: contradicts(mark, verdict.official),
    note: correctionInForce(secretariat.corrections, site.id, 'note'),
    corrections: secretariat.corrections.filter((one) => one.site === site.id),
    delegation,
    difference: recordedDifference(people, site.id, delegation),
    delegationChanges: attendance.delegationChanges.filter((change) => change.site === site.id),
    lineTest: { latest: history.at(-1) ?? null, history },
    spoke: { count: turns.length, netMs: turns.reduce((sum, { netMs }) => sum + netMs, 0), turns },
  };
}

function timesOf(site: Site, { listed, connections, droppedAt }: SiteRecord, sources: SiteSources) {
  const { attendance, session, at } = sources;
  const { rules, corrections } = attendance.conference.secretariat;
  const raw = connections.map((span) => until(span, at));
  const united = uniteIntervals(raw);
  const online = connections.some(({ endAt }) => endAt === null);
  const expected = intersectIntervals(
    session.intervals,
    listed.map((span) => until(span, at)),
  );
  const firstIn = corrected(corrections, site, 'firstInAt', earliest(raw));
  const lastOut = corrected(corrections, site, 'lastOutAt', online ? null : latest(raw));
  const presence: Presence = {
    united,
    listedAt: expectedSince(listed, session.openedAt ?? 0),
    delistedAt: listed.at(-1)?.endAt ?? null,
    correctedIn: firstIn.correction === null ? null : firstIn.official,
    correctedOut: lastOut.correction === null ? null : lastOut.official,
  };
  const sessionMs = totalMs(intersectIntervals(united, expected));
  const expectedMs = totalMs(expected);
  return {
    connection: siteConnection(site),
    firstIn,
    lastOut,
    connectedMs: totalMs(united),
    sessionMs,
    expectedMs,
    share: expectedMs === 0 ? null : sessionMs / expectedMs,
    drops: droppedAt.length,
    droppedAt,
    longestGapMs: longestGapMs(united, expected, session.openedAt),
    stretches: uniteIntervals(raw, MERGED_GAP_MS),
    connections,
    lateMs: lateMs(presence, session, rules),
    leftEarlyMs: earlyMs(presence, session, rules),
  };
}

/** Since when the site was on the list in the session; a time on it that was over by the opening asks nothing of it. */
function expectedSince(listed: readonly Span[], openedAt: number): number {
  return listed.find(({ endAt }) => endAt === null || endAt > openedAt)?.startAt ?? 0;
}

/**
 * The longest time between two connections. Once the session was opened, as much of it counts as the site was expected
 * for: nobody is missed while the conference is paused, closed or not opened yet. Rule [AT15].
 */
function longestGapMs(
  united: readonly Interval[],
  expected: readonly Interval[],
  openedAt: number | null,
): number {
  const lengths = gapsBetween(united).map((gap) =>
    totalMs(openedAt === null ? [gap] : intersectIntervals([gap], expected)),
  );
  return Math.max(0, ...lengths);
}

function contradicts(entry: MarkEntry | null, verdict: Verdict | null): boolean {
  if (entry === null) {
    return false;
  }
  const { mark } = entry;
  switch (mark) {
    case 'present_online':
      return verdict === 'absent';
    case 'absent':
    case 'excused':
      return verdict === 'attended';
    case 'present_in_hall':
      return false;
    default:
      return mark satisfies never;
  }
}

/** A measured value, and what counts instead of it. Rule [AT17]. */
function corrected<T extends Correction['value']>(
  corrections: readonly Correction[],
  { id }: Site,
  field: CorrectionField,
  measured: T,
): Corrected<T> {
  const correction = correctionInForce(corrections, id, field);
  // A field's corrections carry values of that field.
  return { measured, official: correction === null ? measured : (correction.value as T), correction };
}

function profileOf({ id, name, shortName, group, order, timeZone }: Site): SiteProfile {
  return { id, name, shortName, group, order, timeZone };
}

function earliest(intervals: readonly Interval[]): number | null {
  return intervals.length === 0 ? null : Math.min(...intervals.map(({ startAt }) => startAt));
}

function latest(intervals: readonly Interval[]): number | null {
  return intervals.length === 0 ? null : Math.max(...intervals.map(({ endAt }) => endAt));
}
