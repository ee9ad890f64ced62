import type { AttendanceFilter } from '../../../domain/attendance/attendanceFilters.ts';
import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import { t } from '../../i18n/translate.ts';
import { COUNTER_TEXTS, MARK_STATE_TEXTS } from './boardTexts.ts';
import type { MarkState } from './markStates.ts';

type Counts = Pick<AttendanceSheet, 'counts'>;

/** What a counter is called. Rule [AT25]: whom the newest count has still to call is said with its number. */
export function counterText(filter: AttendanceFilter, sheet: Counts): string {
  return filter === 'not_marked' ? notCalledText(sheet) : t(COUNTER_TEXTS[filter]);
}

/** What a state of marks is called, the same way. */
export function markStateText(state: MarkState, sheet: Counts): string {
  return state === 'not_called' ? notCalledText(sheet) : t(MARK_STATE_TEXTS[state]);
}

function notCalledText({ counts }: Counts): string {
  const newest = counts.at(-1);
  return newest === undefined || counts.length === 1
    ? t('rollcall.notCalled')
    : t('attendance.notCalledIn', { number: newest.number });
}
