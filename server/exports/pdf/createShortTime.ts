import type { Language } from '../../../domain/text.ts';
import { createZoneTime } from '../createZoneTime.ts';

/**
 * Tells times as they stand in a narrow column: `19:20:05`, with the date where it is another one than that of
 * `reference` (ms epoch), and with the UTC offset where the clocks have been changed since.
 */
export function createShortTime(
  timeZone: string,
  language: Language,
  reference: number,
): (at: number) => string {
  const zoneTime = createZoneTime(timeZone);
  const from = zoneTime(reference);
  const dateOf = (wallAt: number) => new Date(wallAt).toISOString().slice(0, 10);
  return (at) => {
    const { wallAt, offset } = zoneTime(at);
    const [, month = '', day = ''] = dateOf(wallAt).split('-');
    const date = language === 'vi' ? `${day}/${month} ` : `${month}-${day} `;
    return [
      dateOf(wallAt) === dateOf(from.wallAt) ? '' : date,
      new Date(wallAt).toISOString().slice(11, 19),
      offset === from.offset ? '' : ` ${offset}`,
    ].join('');
  };
}
