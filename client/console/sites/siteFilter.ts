import type { SiteRow } from './siteRow.ts';

/** What an operator looks for in two hundred sites, in the order of the chips. */
export const SITE_FILTERS = [
  'all',
  'online',
  'waiting',
  'standby',
  'lost',
  'absent',
  'impaired',
  'tested',
  'untested',
  'test_failed',
] as const;
export type SiteFilter = (typeof SITE_FILTERS)[number];

/** Whether the site belongs to the filter. Rule [CN4]. */
export function passesFilter(row: SiteRow, filter: SiteFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'online':
      return row.connection === 'online';
    case 'waiting':
      return row.waiting !== null;
    case 'standby':
      return row.role === 'standby';
    case 'lost':
      return row.connection === 'lost';
    case 'absent':
      return row.connection === 'never' || row.connection === 'left';
    case 'impaired':
      return isImpaired(row);
    case 'tested':
      return row.lineTest !== null && row.lineTest !== 'untested';
    case 'untested':
      return row.lineTest === 'untested';
    case 'test_failed':
      return row.lineTest === 'bad';
    default:
      return filter satisfies never;
  }
}

/** Connected, yet it could not speak as it should: its media is not there, or it has no camera or no microphone. */
export function isImpaired(row: SiteRow): boolean {
  return row.connection === 'online' && (row.media !== 'connected' || !row.camera || !row.microphone);
}

/** How many sites each filter holds. */
export function countFilters(rows: readonly SiteRow[]): Readonly<Record<SiteFilter, number>> {
  const counts = Object.fromEntries(SITE_FILTERS.map((filter) => [filter, 0])) as Record<SiteFilter, number>;
  for (const row of rows) {
    for (const filter of SITE_FILTERS) {
      counts[filter] += passesFilter(row, filter) ? 1 : 0;
    }
  }
  return counts;
}
