import type { Actor } from '../../../domain/actor.ts';
import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import { actorText } from '../../i18n/actorText.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { wallDay } from '../../i18n/wallTime.ts';

type Place = { readonly sheet: AttendanceSheet; readonly timeZone: string };

/** The time of `at` (ms epoch); with its day, where that is not the day of the session, or before it today. */
export function momentText(
  at: number,
  { sheet, timeZone }: Place,
  precision: 'minutes' | 'seconds' = 'seconds',
): string {
  const time = formatTime(at, timeZone, precision);
  const day = wallDay(at, timeZone);
  const sessionDay = wallDay(sheet.session.openedAt ?? sheet.at, timeZone);
  return day === sessionDay ? time : `${time} (${dayText(day)})`;
}

/** `2024-07-18` in figures, the day first, as both languages of the pages have it. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** Why something was changed in the record, by whom and when. */
export function saidText(
  { reason, by, at }: { readonly reason: string; readonly by: Actor; readonly at: number },
  place: Place,
): string {
  return t('attendanceDetail.said', { reason, name: actorText(by), time: momentText(at, place, 'minutes') });
}
