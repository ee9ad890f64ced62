import { formatTime } from './formatTime.ts';
import { wallDay } from './wallTime.ts';

/**
 * The time of `at` as a wall clock in `timeZone` (IANA) shows it; with its day, where that is not the day of `near`.
 * @param at ms epoch
 * @param near ms epoch: the moment that a reader has in mind, of the session or the present one
 */
export function formatMoment(
  at: number,
  near: number,
  timeZone: string,
  precision: 'minutes' | 'seconds' = 'minutes',
): string {
  const time = formatTime(at, timeZone, precision);
  const day = wallDay(at, timeZone);
  return day === wallDay(near, timeZone) ? time : `${time} (${dayText(day)})`;
}

/** `2024-07-18` in figures, the day first, as both languages of the pages have it. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}
