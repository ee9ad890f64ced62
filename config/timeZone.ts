const IANA_NAME = /^[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/;

/** Whether this is an IANA time zone that the runtime's time zone data knows (an offset such as `+07:00` is not). */
export function isTimeZone(name: string): boolean {
  if (!IANA_NAME.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // RangeError is how Intl says that it does not know the zone.
    return false;
  }
}

/**
 * How far a zone's clocks are from UTC at an instant, as ISO 8601 writes it: `+07:00`.
 * @param at ms since the epoch
 */
export function utcOffsetAt(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}
