import type { AttendanceRules } from '../secretariat/secretariat.ts';
import type { AttendanceSheet } from './AttendanceSheet.ts';
import type { Interval } from './uniteIntervals.ts';

/** When a site was there, as far as coming late and leaving early are concerned. */
export type Presence = {
  /** Its connections, united. */
  readonly united: readonly Interval[];
  /** Since when it was on the list in the session: who is asked to come late cannot be late before that. */
  readonly listedAt: number;
  /** When it was taken off the list for good; null while it is on it. */
  readonly delistedAt: number | null;
  /** What the secretariat says instead; null where it says nothing. */
  readonly correctedIn: number | null;
  readonly correctedOut: number | null;
};

type Session = AttendanceSheet['session'];

/**
 * How long after the opening the site came, ms; null where it was in time or has not come. Who was there before the
 * opening, for the line test, but not at it, comes when it comes back. Rule [AT11].
 */
export function lateMs(
  presence: Presence,
  session: Session,
  { lateAfterMs }: AttendanceRules,
): number | null {
  const { openedAt, closedAt } = session;
  if (openedAt === null) {
    return null;
  }
  const dueAt = Math.max(openedAt, presence.listedAt);
  const came = presence.united.find(({ endAt }) => endAt > dueAt);
  const cameAt = presence.correctedIn ?? (came === undefined ? null : Math.max(dueAt, came.startAt));
  if (cameAt === null || (closedAt !== null && cameAt >= closedAt)) {
    return null;
  }
  return cameAt - dueAt > lateAfterMs ? cameAt - dueAt : null;
}

/**
 * How long before the closing the site went without coming back before it, ms; null where it stayed, was not in the
 * session at all, or the conference is not closed. Who is taken off the list has stayed as long as it could. Rule [AT11].
 */
export function earlyMs(
  presence: Presence,
  session: Session,
  { earlyBeforeMs }: AttendanceRules,
): number | null {
  const { openedAt, closedAt } = session;
  if (openedAt === null || closedAt === null) {
    return null;
  }
  const dueUntil = Math.min(closedAt, presence.delistedAt ?? closedAt);
  const last = presence.united.findLast(({ startAt }) => startAt < dueUntil);
  const wentAt = presence.correctedOut ?? (last === undefined ? null : Math.min(dueUntil, last.endAt));
  if (wentAt === null || wentAt <= openedAt) {
    return null;
  }
  return dueUntil - wentAt > earlyBeforeMs ? dueUntil - wentAt : null;
}
