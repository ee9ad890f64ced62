/** A stretch of time, ms epoch; `endAt` is not before `startAt`. */
export type Interval = { readonly startAt: number; readonly endAt: number };

/**
 * The same moments as intervals that neither overlap nor touch, in order of time. Rule [AT3].
 * Intervals without length are left out: no moment lies in them.
 * @param gapMs gaps of up to this are closed, ms.
 */
export function uniteIntervals(intervals: readonly Interval[], gapMs = 0): readonly Interval[] {
  const united: Interval[] = [];
  const inOrder = intervals.filter(lasts).toSorted((a, b) => a.startAt - b.startAt);
  for (const interval of inOrder) {
    const last = united.at(-1);
    if (last === undefined || interval.startAt > last.endAt + gapMs) {
      united.push(interval);
    } else {
      united[united.length - 1] = { startAt: last.startAt, endAt: Math.max(last.endAt, interval.endAt) };
    }
  }
  return united;
}

/** The moments that lie in both; each of the two lists is free of overlaps. */
export function intersectIntervals(
  some: readonly Interval[],
  others: readonly Interval[],
): readonly Interval[] {
  return some
    .flatMap((one) =>
      others.map((other) => ({
        startAt: Math.max(one.startAt, other.startAt),
        endAt: Math.min(one.endAt, other.endAt),
      })),
    )
    .filter(lasts);
}

/** The moments of the first list that lie in none of the second. */
export function subtractIntervals(
  intervals: readonly Interval[],
  cuts: readonly Interval[],
): readonly Interval[] {
  return cuts.reduce(
    (rest, cut) =>
      rest
        .flatMap(({ startAt, endAt }) => [
          { startAt, endAt: Math.min(endAt, cut.startAt) },
          { startAt: Math.max(startAt, cut.endAt), endAt },
        ])
        .filter(lasts),
    intervals.filter(lasts),
  );
}

/** What lies between the intervals of a list that is in order and free of overlaps. */
export function gapsBetween(intervals: readonly Interval[]): readonly Interval[] {
  return intervals
    .slice(1)
    .map(({ startAt }, index) => ({ startAt: intervals[index]?.endAt ?? startAt, endAt: startAt }));
}

/** How long the intervals last together, counting each as often as it comes. */
export function totalMs(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0);
}

function lasts({ startAt, endAt }: Interval): boolean {
  return startAt < endAt;
}
