const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * The next moment at which a clock in `timeZone` (IANA) shows the typed time, ms epoch; null where that is no time of
 * day. The current minute counts as tomorrow's.
 * @param typed hours and minutes, as in `10:45`, `10.45` or `10h45`
 * @param now ms epoch
 */
export function closingTime(typed: string, timeZone: string, now: number): number | null {
  const match = /^\s*(\d{1,2})\s*[:.h]\s*(\d{2})\s*$/i.exec(typed);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hours > 23 || minutes > 59) {
    return null;
  }
  const ahead = (hours * 60 + minutes - minuteOfDay(timeZone, now) + DAY_MINUTES) % DAY_MINUTES;
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return minute + (ahead === 0 ? DAY_MINUTES : ahead) * MINUTE_MS;
}

function minuteOfDay(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const valueOf = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value);
  return valueOf('hour') * 60 + valueOf('minute');
}
