import { isOnline, type Site } from './sites.ts';

/** `left` said goodbye, `lost` did not; `never` has not been here in this conference. */
export type SiteConnection = 'never' | 'online' | 'left' | 'lost';

/** How the site's connections stand, as the log tells: it knows nothing of lines that are weak or being made. Rule [CN3]. */
export function siteConnection(site: Site): SiteConnection {
  if (isOnline(site)) {
    return 'online';
  }
  if (site.lastDisconnect === null) {
    return 'never';
  }
  const { cause } = site.lastDisconnect;
  switch (cause) {
    case 'lost':
    case 'server_stopped':
      return 'lost';
    case 'left':
    case 'removed':
      return 'left';
    default:
      return cause satisfies never;
  }
}
