import { SYSTEM } from '../../../domain/actor.ts';
import type { Attendance } from '../../../domain/attendance/attendance.ts';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { evolveAttendance } from '../../../domain/attendance/evolveAttendance.ts';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { CorrectionChange, Verdict } from '../../../domain/secretariat/secretariat.ts';

/** What a correction makes of something that follows from it; null where it is not so. */
export type Consequence =
  | { readonly of: 'late' | 'left_early'; readonly before: number | null; readonly after: number | null }
  | { readonly of: 'verdict'; readonly before: Verdict | null; readonly after: Verdict | null };

/**
 * The line of a site as a correction would leave it: the record's own rules, asked beforehand.
 * @param at the moment for which it is asked, ms epoch
 */
export function foreseeCorrection(
  attendance: Attendance,
  site: SiteId,
  change: CorrectionChange,
  at: number,
): AttendanceLine | undefined {
  const corrected = evolveAttendance(attendance, {
    type: 'AttendanceCorrected',
    data: { site, reason: '', ...change },
    at,
    actor: SYSTEM,
  });
  return summariseAttendance(corrected, at).lines.find((line) => line.site.id === site);
}

/** What else is different afterwards, beside the corrected value itself. */
export function consequences(
  before: AttendanceLine,
  after: AttendanceLine,
  { field }: Pick<CorrectionChange, 'field'>,
): readonly Consequence[] {
  const all: readonly Consequence[] = [
    { of: 'late', before: before.lateMs, after: after.lateMs },
    { of: 'left_early', before: before.leftEarlyMs, after: after.leftEarlyMs },
    ...(field === 'verdict'
      ? []
      : [{ of: 'verdict', before: before.verdict.official, after: after.verdict.official } as const]),
  ];
  return all.filter((one) => one.before !== one.after);
}
