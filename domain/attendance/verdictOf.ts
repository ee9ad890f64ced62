import type { MarkEntry } from '../rollcall/rollCall.ts';
import type { AttendanceRules, Verdict } from '../secretariat/secretariat.ts';

type Times = { readonly sessionMs: number; readonly expectedMs: number };

/** Whether the share in the session is enough to have attended. */
export function reachesThreshold(
  { sessionMs, expectedMs }: Times,
  { attendedPercent }: Pick<AttendanceRules, 'attendedPercent'>,
): boolean {
  return sessionMs * 100 >= expectedMs * attendedPercent;
}

/**
 * What the attendance comes to by the rules; null before there was a session. Those who sit in the hall have no line of
 * their own, so that there the mark is all there is. Rule [AT16].
 * @param mark the latest one
 */
export function verdictOf(times: Times, mark: MarkEntry | null, rules: AttendanceRules): Verdict | null {
  if (times.expectedMs === 0) {
    return null;
  }
  if (mark?.mark === 'present_in_hall' || reachesThreshold(times, rules)) {
    return 'attended';
  }
  return times.sessionMs > 0 ? 'partly' : 'absent';
}
