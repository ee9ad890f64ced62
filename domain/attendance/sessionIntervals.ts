import type { Attendance, Span } from './attendance.ts';
import { subtractIntervals, uniteIntervals, type Interval } from './uniteIntervals.ts';

/** A span as an interval: what goes on lasts until `at`, ms epoch, and never ends before it began. */
export function until({ startAt, endAt }: Span, at: number): Interval {
  return { startAt, endAt: endAt ?? Math.max(startAt, at) };
}

/** When the conference was in session up to `at` (ms epoch), reopened times included, pauses not. Rule [AT10]. */
export function sessionIntervals(
  { phases, pauses }: Pick<Attendance, 'phases' | 'pauses'>,
  at: number,
): readonly Interval[] {
  const inSession = phases.filter(({ phase }) => phase === 'in_session').map((span) => until(span, at));
  return uniteIntervals(
    subtractIntervals(
      inSession,
      pauses.map((span) => until(span, at)),
    ),
  );
}
