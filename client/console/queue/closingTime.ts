import { dayAfter, instantAt, readWallTime, wallDay } from '../../i18n/wallTime.ts';

/**
 * The next moment at which a clock in `timeZone` (IANA) shows the typed time, ms epoch; null where that is no time of
 * day. The current minute counts as tomorrow's.
 * @param typed hours and minutes, as in `10:45`, `10.45` or `10h45`
 * @param now ms epoch
 */
export function closingTime(typed: string, timeZone: string, now: number): number | null {
  const time = readWallTime(typed);
  if (time === null) {
    return null;
  }
  const today = wallDay(now, timeZone);
  const tomorrow = dayAfter(today);
  // Where clocks are put forward tomorrow, they may never show it then.
  const moments = [today, tomorrow, dayAfter(tomorrow)].map((day) => instantAt(day, time, timeZone));
  return moments.find((moment) => moment !== null && moment > now) ?? null;
}
