import { language, locale } from './language.ts';

const HOUR_MS = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The time of day `at` (ms epoch) as a wall clock in `timeZone` (IANA) shows it, 24 hours.
 */
export function formatTime(
  at: number,
  timeZone: string,
  precision: 'minutes' | 'seconds' = 'minutes',
): string {
  return formatOf(`${precision} ${timeZone}`, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(precision === 'seconds' && { second: '2-digit' }),
    hourCycle: 'h23',
  }).format(at);
}

/** The day of `at` (ms epoch) in `timeZone` (IANA), in words of the page's language. */
export function formatDate(at: number, timeZone: string): string {
  return language.value === 'vi'
    ? officeDate(at, timeZone)
    : formatOf(`date ${timeZone}`, {
        timeZone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }).format(at);
}

/**
 * As offices write it (Decree 30/2020/NĐ-CP, annex I): "ngày", "tháng" and "năm" in words, days below 10 and months 1 and
 * 2 with a zero before them. Intl's own Vietnamese date has neither.
 */
function officeDate(at: number, timeZone: string): string {
  const parts = formatOf(`office date ${timeZone}`, {
    timeZone,
    weekday: 'long',
    day: '2-digit',
    month: 'numeric',
    year: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value ?? '';
  const month = Number(part('month'));
  const written = month < 3 ? `0${month}` : month;
  // A number is not parted from its word at the end of a line.
  return `${part('weekday')}, ngày\u00a0${part('day')} tháng\u00a0${written} năm\u00a0${part('year')}`;
}

/** The day of `at` (ms epoch) where the reader sits, in figures. */
export function formatShortDate(at: number): string {
  return formatOf('short date', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
}

/** The day of `at` (ms epoch) in `timeZone` (IANA), in figures. */
export function formatDay(at: number, timeZone: string): string {
  return formatOf(`day ${timeZone}`, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    at,
  );
}

/** Day and time of `at` (ms epoch) in `timeZone` (IANA), in figures. */
export function formatDayTime(at: number, timeZone: string): string {
  return formatOf(`day time ${timeZone}`, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** Weekday and time in `timeZone`: for places where it may be another day than here. */
export function formatWeekdayTime(at: number, timeZone: string): string {
  return formatOf(`weekday ${timeZone}`, {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** A length of time (ms) as `m:ss`, or `h:mm:ss` from one hour on. It never wraps at a day, and never runs negative. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const minutes = Math.floor(seconds / 60);
  const tail = String(seconds % 60).padStart(2, '0');
  return durationMs < HOUR_MS
    ? `${minutes}:${tail}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${tail}`;
}

function formatOf(id: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Building a format costs far more than using it, and clocks tick every second.
  const key = `${language.value} ${id}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale(), options);
    formats.set(key, format);
  }
  return format;
}
