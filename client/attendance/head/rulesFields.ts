import { TOLERANCE_MAX_MS, type AttendanceRules } from '../../../domain/secretariat/secretariat.ts';
import type { Seen } from '../../state/Draft.ts';

const MINUTE_MS = 60_000;

/** The rules of attendance as they are typed: per cent and minutes. */
export type RulesFields = { readonly percent: string; readonly late: string; readonly early: string };

export function rulesSeen({
  attendedPercent,
  lateAfterMs,
  earlyBeforeMs,
  version,
}: AttendanceRules): Seen<RulesFields> {
  return {
    version,
    fields: {
      percent: String(attendedPercent),
      late: String(lateAfterMs / MINUTE_MS),
      early: String(earlyBeforeMs / MINUTE_MS),
    },
  };
}

/** The rules, and null in the place of each field that is no whole number within the limits of [SC4]. */
export function rulesTyped({ percent, late, early }: RulesFields) {
  return {
    attendedPercent: whole(percent, 1, 100, 1),
    lateAfterMs: whole(late, 0, TOLERANCE_MAX_MS / MINUTE_MS, MINUTE_MS),
    earlyBeforeMs: whole(early, 0, TOLERANCE_MAX_MS / MINUTE_MS, MINUTE_MS),
  };
}

/** The typed rules; null while one of the fields is wrong. */
export function rulesOf(fields: RulesFields): Omit<AttendanceRules, 'version'> | null {
  const { attendedPercent, lateAfterMs, earlyBeforeMs } = rulesTyped(fields);
  return attendedPercent === null || lateAfterMs === null || earlyBeforeMs === null
    ? null
    : { attendedPercent, lateAfterMs, earlyBeforeMs };
}

function whole(typed: string, least: number, most: number, unit: number): number | null {
  const number = /^\s*\d+\s*$/.test(typed) ? Number(typed) : -1;
  return number >= least && number <= most ? number * unit : null;
}
