import type { Actor } from '../../domain/actor.ts';
import type { AttendanceSheet } from '../../domain/attendance/AttendanceSheet.ts';
import { actorText } from '../i18n/actorText.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { localReason } from '../i18n/stockReasons.ts';
import { t } from '../i18n/translate.ts';

/** Where and when the record's times are read. */
export type MomentPlace = {
  readonly sheet: Pick<AttendanceSheet, 'session' | 'at'>;
  /** IANA zone of the conference. */
  readonly timeZone: string;
};

/** The time of `at` (ms epoch); with its day, where that is not the day of the session, or before it today. */
export function momentText(
  at: number,
  { sheet, timeZone }: MomentPlace,
  precision: 'minutes' | 'seconds' = 'seconds',
): string {
  return formatMoment(at, sheet.session.openedAt ?? sheet.at, timeZone, precision);
}

/** Why something was changed in the record, by whom and when. */
export function saidText(
  { reason, by, at }: { readonly reason: string; readonly by: Actor; readonly at: number },
  place: MomentPlace,
): string {
  return t('attendanceDetail.said', {
    reason: localReason(reason),
    name: actorText(by),
    time: momentText(at, place, 'minutes'),
  });
}
