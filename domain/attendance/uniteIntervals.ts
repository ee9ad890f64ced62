/** A stretch of time, ms epoch; `endAt` is not before `startAt`. */
export type Interval = { readonly startAt: number; readonly endAt: number };

/**
 * The same moments as intervals that neither overlap nor touch, in order of time. Rule [AT3].
 * Intervals without length are left out: no moment lies in them.
 */
export function uniteIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const united: Interval[] = [];
  const inOrder = intervals
    .filter(({ startAt, endAt }) => startAt < endAt)
    .toSorted((a, b) => a.startAt - b.startAt);
  for (const interval of inOrder) {
    const last = united.at(-1);
    if (last === undefined || interval.startAt > last.endAt) {
      united.push(interval);
    } else {
      united[united.length - 1] = { startAt: last.startAt, endAt: Math.max(last.endAt, interval.endAt) };
    }
  }
  return united;
}

/** How long the intervals last together, counting each as often as it comes. */
export function totalMs(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0);
}
