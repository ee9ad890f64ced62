import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { isToBeMarked, newestMark } from '../../../domain/attendance/newestMark.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { MARKS, type Mark } from '../../../domain/rollcall/rollCall.ts';

/** What one can ask of a site's marks. `called` is being called now, and has no mark of the newest count yet. */
export const MARK_STATES = ['not_called', 'called', ...MARKS] as const;
export type MarkState = (typeof MARK_STATES)[number];

/**
 * What holds of a site: its newest mark, and how it stands in the newest count where that has not marked it. Nothing where
 * nobody is asked: before the first count, and of the host. Says nothing of the connection. Rules [AB4] and [AT25].
 */
export function markStates(line: AttendanceLine, calling: SiteId | null): readonly MarkState[] {
  const mark: Mark | null = newestMark(line).entry?.mark ?? null;
  return [
    ...(mark === null ? [] : [mark]),
    ...(isToBeMarked(line) ? [calling === line.site.id ? ('called' as const) : ('not_called' as const)] : []),
  ];
}
