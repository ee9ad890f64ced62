import type { SiteMedia } from '../../../contract/notifications.ts';
import type { SiteConnection } from '../../../domain/sites/siteConnection.ts';

/** What the log knows of a line, and of one that is online what only the moment knows. */
export type LiveConnection = SiteConnection | 'connecting' | 'weak' | 'reconnecting';

/**
 * The connection as it is shown: what the media plane says refines what the log says of a site that is online, and
 * changes nothing else. No log and no export knows of it. Rule [AB6].
 * @param media undefined where the server has told nothing: the site takes part without media, or nobody knows
 */
export function liveConnection(logged: SiteConnection, media: SiteMedia | undefined): LiveConnection {
  if (logged !== 'online' || media === undefined) {
    return logged;
  }
  switch (media.connection) {
    case 'connected':
      return 'online';
    case 'connecting':
      return 'connecting';
    case 'disconnected':
      return 'reconnecting';
    case 'failed':
      return 'weak';
    default:
      return media.connection satisfies never;
  }
}
