/** A moment as a clock on the wall shows it. */
export type ZoneTime = {
  /** The wall clock's date and time, as if they were UTC, ms epoch; whole seconds. */
  readonly wallAt: number;
  /** `+07:00`. */
  readonly offset: string;
};

/**
 * Tells the wall clock's time in a zone, for cells that hold dates as spreadsheets do: without a zone. Makes a
 * formatter once for many moments. Throws a `RangeError` for a time zone that is not known.
 */
export function createZoneTime(timeZone: string): (at: number) => ZoneTime {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [sign = '+', hours = '00', minutes = '00', seconds = '00'] = name.match(/[+-]|\d\d/g) ?? [];
    const offsetMs = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    const wallAt = Math.floor((at + (sign === '-' ? -offsetMs : offsetMs)) / 1000) * 1000;
    return { wallAt, offset: `${sign}${hours}:${minutes}` };
  };
}
