import type { Decider } from '../decider.ts';
import type { SessionId, SiteId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { endedSession, findSite, type SiteEvent, type Sites } from '../sites/sites.ts';

/** The screen or window that is shared with all, if any. */
export type Content = { readonly site: SiteId; readonly session: SessionId } | null;

export type ContentCommand =
  | { readonly type: 'StartContent'; readonly site: SiteId; readonly session: SessionId }
  | { readonly type: 'StopContent'; readonly session: SessionId | null };

export type ContentEvent =
  | { readonly type: 'ContentStarted'; readonly data: { readonly site: SiteId; readonly session: SessionId } }
  | { readonly type: 'ContentStopped'; readonly data: { readonly site: SiteId } };

export type ContentWorld = { readonly content: Content; readonly sites: Sites };

/** Sharing belongs to the host site. Rules [CT1] to [CT4]. */
export const content: Decider<Content, ContentWorld, ContentCommand, ContentEvent> = {
  initial: null,

  decide(world, command) {
    switch (command.type) {
      case 'StartContent': {
        const { site, session } = command;
        const host = findSite(world.sites, site);
        if (host?.group !== 'host') {
          return new Rejection('not_host_site');
        }
        // A start that arrives after its connection ended would be shared by nobody and never stop.
        if (!host.connections.some((connection) => connection.session === session)) {
          return new Rejection('site_offline');
        }
        return world.content?.session === session
          ? []
          : [{ type: 'ContentStarted', data: { site, session } }];
      }
      case 'StopContent': {
        // A null session stops whatever is shared (staff); a site stops only what it shares itself.
        if (
          world.content === null ||
          (command.session !== null && world.content.session !== command.session)
        ) {
          return [];
        }
        return [{ type: 'ContentStopped', data: { site: world.content.site } }];
      }
      default:
        return command satisfies never;
    }
  },

  evolve(_, event) {
    switch (event.type) {
      case 'ContentStarted':
        return event.data;
      case 'ContentStopped':
        return null;
      default:
        return event satisfies never;
    }
  },
};

/** What the end of connections means for the content: it stops with the connection that shares it. Rule [CT4]. */
export function contentAfter(content: Content, events: readonly SiteEvent[]): readonly ContentEvent[] {
  const ended = content !== null && events.some((event) => endedSession(event) === content.session);
  return ended ? [{ type: 'ContentStopped', data: { site: content.site } }] : [];
}
