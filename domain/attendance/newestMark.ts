import type { MarkEntry } from '../rollcall/rollCall.ts';
import type { AttendanceLine } from './AttendanceLine.ts';

/** How a site was marked last. */
export type NewestMark = {
  /** Null where no count has marked it. */
  readonly entry: MarkEntry | null;
  /** The number of the count that the mark is of, where that is not the newest one; null otherwise. */
  readonly earlierCount: number | null;
};

/**
 * What a single column says of a site's marks: the newest one, since a count that has only just been opened says nothing
 * yet of who answered in the one before. Rule [AT25].
 */
export function newestMark({ marks }: Pick<AttendanceLine, 'marks'>): NewestMark {
  const marked = marks.findLast(({ entry }) => entry !== null);
  return {
    entry: marked?.entry ?? null,
    earlierCount: marked === undefined || marked === marks.at(-1) ? null : marked.number,
  };
}

/** Whether the newest count asks for the site and has not marked it: it is still to be called there. Rule [AT25]. */
export function isToBeMarked({ marks }: Pick<AttendanceLine, 'marks'>): boolean {
  return marks.at(-1)?.entry === null;
}
