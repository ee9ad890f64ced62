import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { passesFilter, type AttendanceFilter } from '../../../domain/attendance/attendanceFilters.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { SiteGroup } from '../../../domain/sites/sites.ts';
import { findBySite } from '../../search/findSites.ts';
import { markStates, type MarkState } from './markStates.ts';

/** What is pressed and chosen; null asks for nothing. */
export type Choice = {
  readonly counter: AttendanceFilter | null;
  readonly group: SiteGroup | null;
  readonly mark: MarkState | null;
};

/** What the secretariat looks for: also a code or name, as typed. */
export type Wanted = Choice & { readonly typed: string };

export const EVERYTHING: Wanted = { counter: null, group: null, mark: null, typed: '' };

/** Those that everything asked for fits, in the order given. Rule [AB4]. */
export function filterLines(
  lines: readonly AttendanceLine[],
  { counter, group, mark, typed }: Wanted,
  calling: SiteId | null,
): readonly AttendanceLine[] {
  const fitting = lines.filter(
    (line) =>
      (counter === null || passesFilter(line, counter)) &&
      (group === null || line.site.group === group) &&
      (mark === null || (line.removedAt === null && markStates(line, calling).includes(mark))),
  );
  return findBySite(fitting, typed);
}

/** Whether anything is asked for. */
export function isFiltered({ counter, group, mark, typed }: Wanted): boolean {
  return counter !== null || group !== null || mark !== null || typed.trim() !== '';
}
