import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { newestMark } from '../../../domain/attendance/newestMark.ts';
import { reachesThreshold } from '../../../domain/attendance/verdictOf.ts';
import type { AttendanceRules } from '../../../domain/secretariat/secretariat.ts';

/**
 * Why the measured verdict is what it is ([AT16]). `none`: there was no session · `hall`: the mark decides, because those
 * who sit in the hall have no line of their own · `reached`, `below`: the threshold of the share · `absent`: no time at all.
 */
export type VerdictGround = 'none' | 'hall' | 'reached' | 'below' | 'absent';

export function verdictGround(
  line: AttendanceLine,
  rules: Pick<AttendanceRules, 'attendedPercent'>,
): VerdictGround {
  const { verdict } = line;
  switch (verdict.measured) {
    case null:
      return 'none';
    case 'partly':
      return 'below';
    case 'absent':
      return 'absent';
    case 'attended': {
      const hall = newestMark(line).entry?.mark === 'present_in_hall';
      return hall && !reachesThreshold(line, rules) ? 'hall' : 'reached';
    }
    default:
      return verdict.measured satisfies never;
  }
}
