import { markOf, type Count, type Run } from '../../domain/rollcall/rollCall.ts';

/** What a site takes before enough have been called to tell, ms: a hundred sites in ten minutes. */
const USUAL_MS = 6_000;
/** As many of the latest answers as the pace is taken from, and as few as it can be taken from. */
const WINDOW = 12;
const LEAST = 3;
/** A longer gap is an interruption and says nothing about the pace, ms. */
const LONGEST_MS = 60_000;

/**
 * How long one site takes, ms: the median of the latest gaps between the run's answers, so that one long conversation
 * does not make the rest look long.
 */
export function pacePerSite(run: Run | null, count: Count): number {
  const answered = (run?.trail ?? [])
    .filter(({ skipped }) => !skipped)
    .map(({ site }) => markOf(count, site)?.at ?? null)
    .filter((at) => at !== null);
  const gaps = answered
    .slice(1)
    .map((at, index) => at - (answered[index] ?? at))
    .filter((gap) => gap > 0 && gap <= LONGEST_MS)
    .slice(-WINDOW)
    .toSorted((a, b) => a - b);
  return gaps.length < LEAST ? USUAL_MS : (gaps[Math.floor(gaps.length / 2)] ?? USUAL_MS);
}
