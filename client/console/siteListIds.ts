import type { SiteId } from '../../domain/ids.ts';

/** Ids by which the command line tells screen readers what it is moving through. */
export const SITE_LIST_ID = 'site-list';

export function rowId(site: SiteId): string {
  return `site-${site}`;
}
