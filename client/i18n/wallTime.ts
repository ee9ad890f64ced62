/** A time of day as a wall clock shows it. */
export type WallTime = { readonly hours: number; readonly minutes: number; readonly seconds: number };

const DAY_MS = 24 * 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in `timeZone` (IANA) show at `at` (ms epoch), as if they were in UTC: whole seconds, ms epoch. */
export function wallClock(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** Of each zone a stretch of time (ms epoch) that is known to lie in one day. */
const knownDays = new Map<string, { readonly day: string; readonly from: number; readonly to: number }>();

/** The day of `at` (ms epoch) in `timeZone` (IANA), as `2024-07-18`. */
export function wallDay(at: number, timeZone: string): string {
  const known = knownDays.get(timeZone);
  if (known !== undefined && at >= known.from && at <= known.to) {
    return known.day;
  }
  const day = new Date(wallClock(at, timeZone)).toISOString().slice(0, 10);
  // Lists ask for hundreds of moments of one day, and a calendar's answer costs far more than a comparison.
  const { from, to } = known?.day === day ? known : { from: at, to: at };
  knownDays.set(timeZone, { day, from: Math.min(from, at), to: Math.max(to, at) });
  return day;
}

/** The day after that one (`2024-07-18`), as long as it may be: clocks that are changed make some of 23 and of 25 hours. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/**
 * The moment (ms epoch) at which clocks in `timeZone` (IANA) show that time of that day (`2024-07-18`). Where clocks are
 * put back and show it twice, the first one; null where they are put forward and never show it.
 */
export function instantAt(
  day: string,
  { hours, minutes, seconds }: WallTime,
  timeZone: string,
): number | null {
  const shown = Date.parse(`${day}T00:00:00Z`) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  // Offsets change once in two days at most, so one of these is in force at that moment.
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((near) => wallClock(near, timeZone) - near);
  const moments = offsets
    .map((offset) => shown - offset)
    .filter((moment) => wallClock(moment, timeZone) === shown);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Hours and minutes, and seconds where they are typed: `8:02`, `08:02:30`, `8h02`, `08.02.30`. Null for anything else. */
export function readWallTime(typed: string): WallTime | null {
  const match = /^\s*(\d{1,2})\s*[:.h]\s*(\d{2})(?:\s*[:.]\s*(\d{2}))?\s*$/i.exec(typed);
  const [hours, minutes, seconds] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 0)];
  return match === null || hours > 23 || minutes > 59 || seconds > 59 ? null : { hours, minutes, seconds };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}
