import { isOnline, type Site } from '../../domain/sites/sites.ts';

/** `left` said goodbye, `lost` did not; `never` has not been here in this conference. */
export type SiteConnection = 'never' | 'online' | 'left' | 'lost';

/** How the site's connections stand. Rule [CN3]. */
export function siteConnection(site: Site): SiteConnection {
  if (isOnline(site)) {
    return 'online';
  }
  if (site.lastDisconnect === null) {
    return 'never';
  }
  const { cause } = site.lastDisconnect;
  return cause === 'left' || cause === 'removed' ? 'left' : 'lost';
}
