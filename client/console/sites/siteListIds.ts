import type { SiteId } from '../../../domain/ids.ts';

/** Ids by which the command line tells screen readers what it is moving through. */
export const SITE_LIST_ID = 'site-list';
export const MATCHES_ID = 'site-matches';

/** A site's line in the list, or among the matches of what is typed. */
export function rowId(site: SiteId, match = false): string {
  return match ? `match-${site}` : `site-${site}`;
}
