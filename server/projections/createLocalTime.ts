import type { Language } from '../../domain/text.ts';

type Part = Intl.DateTimeFormatPartTypes;

/**
 * A moment as people at a place read it, with date, seconds and UTC offset, so that nobody has to guess: in
 * Vietnamese `18/07/2024 19:30:05 +07:00`, in English `2024-07-18 19:30:05 +07:00`.
 * Makes a formatter once for many moments. Throws a `RangeError` for a time zone that is not known.
 */
export function createLocalTime(timeZone: string, language: Language): (at: number) => string {
  // `en-GB` and `gregory` fix digits and calendar; the order of the parts is ours.
  const format = new Intl.DateTimeFormat('en-GB', {
    calendar: 'gregory',
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  return (at) => {
    const parts = new Map<Part, string>(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
    const date = language === 'vi' ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
    const time = `${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
    return `${date} ${time} ${utcOffset(parts.get('timeZoneName'))}`;
  };
}

/** From `GMT+07:00`; plain `GMT` is what Intl says for no offset. */
function utcOffset(name = ''): string {
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}
