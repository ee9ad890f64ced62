import { dayText } from '../../i18n/formatMoment.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { wallDay } from '../../i18n/wallTime.ts';

/**
 * What the axis calls a moment (ms epoch) in `timeZone` (IANA): its time; midnight by the day that begins, without its
 * year, because there is room for five characters. Rule [AB3].
 */
export function tickText(at: number, timeZone: string): string {
  const time = formatTime(at, timeZone);
  return time === '00:00' ? dayText(wallDay(at, timeZone)).slice(0, 5) : time;
}
