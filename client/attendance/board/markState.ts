import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { MARKS, type Mark } from '../../../domain/rollcall/rollCall.ts';

/** How a site stands in the latest count. `called` is being called now, and has no mark yet. */
export const MARK_STATES = ['not_called', 'called', ...MARKS] as const;
export type MarkState = 'not_called' | 'called' | Mark;

/** Null where nobody is asked: before the first count, and of the host. Says nothing of the connection. */
export function markState({ marks, site }: AttendanceLine, calling: SiteId | null): MarkState | null {
  const latest = marks.at(-1);
  if (latest === undefined) {
    return null;
  }
  return latest.entry?.mark ?? (calling === site.id ? 'called' : 'not_called');
}
