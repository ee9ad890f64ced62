import type { Decider, Recorded } from '../decider.ts';
import type { SiteId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { inviteSite, refusedReason, renameSite } from './editSites.ts';
import {
  findSite,
  isInvited,
  type Connection,
  type DisconnectCause,
  type Site,
  type SiteCommand,
  type SiteEvent,
  type SiteProfile,
  type Sites,
} from './sites.ts';

export type SitesWorld = { readonly sites: Sites };

/** Who is invited and who is connected. Rules [ST1] to [ST16]. */
export const sites: Decider<Sites, SitesWorld, SiteCommand, SiteEvent> = {
  initial: {},

  decide(world, command, { at }) {
    if (command.type === 'DisconnectAllSites') {
      return Object.values(world.sites).flatMap((site) =>
        site.connections.map((open) => disconnected(site, open, command, at)),
      );
    }
    if (command.type === 'InviteSite') {
      return inviteSite(world.sites, command.profile);
    }
    const site = findSite(world.sites, command.site);
    if (site === undefined) {
      return new Rejection('unknown_site');
    }
    switch (command.type) {
      case 'ConnectSite':
        return isInvited(site) ? connect(site, command) : new Rejection('site_removed');
      case 'DisconnectSite':
        return disconnect(site, command, at);
      case 'RenameSite':
        return renameSite(world.sites, site, command);
      case 'RemoveSite':
        return removed(site, command.reason, at);
      default:
        return command satisfies never;
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'SiteInvited':
        return { ...state, [event.data.id]: invited(state, event.data) };
      case 'SiteRenamed': {
        const { name, shortName } = event.data;
        return update(state, event.data.site, (site) => ({ ...site, name, shortName }));
      }
      case 'SiteRemoved':
        return update(state, event.data.site, (site) => ({ ...site, removedAt: event.at }));
      case 'SiteConnected':
        return update(state, event.data.site, (site) => withConnection(site, event));
      case 'SiteDisconnected':
        return update(state, event.data.site, (site) => ({
          ...site,
          connections: site.connections.filter(({ session }) => session !== event.data.session),
          lastDisconnect: { at: event.data.lastSeenAt, cause: event.data.cause },
        }));
      default:
        return event satisfies never;
    }
  },
};

/** A site that comes back onto the list goes on counting its connections. */
function invited(state: Sites, profile: SiteProfile): Site {
  const { connections = [], lastEpoch = 0, lastDisconnect = null } = findSite(state, profile.id) ?? {};
  return { ...profile, connections, lastEpoch, lastDisconnect, removedAt: null };
}

/** The site is taken off the list, and its devices with it. What else ends is the conference's affair. Rule [ST13]. */
function removed(site: Site, reason: string, at: number): readonly SiteEvent[] | Rejection {
  if (!isInvited(site)) {
    return [];
  }
  if (site.group === 'host') {
    return new Rejection('host_site');
  }
  const refused = refusedReason(reason);
  const ended = site.connections.map((open) =>
    disconnected(site, open, { cause: 'removed', lastSeenAt: at }, at),
  );
  return refused ?? [...ended, { type: 'SiteRemoved', data: { site: site.id, reason } }];
}

function connect(site: Site, command: SiteCommand & { type: 'ConnectSite' }): readonly SiteEvent[] {
  const { session, device } = command;
  if (site.connections.some((open) => open.session === session)) {
    return [];
  }
  const replaces = site.connections.find((open) => open.device === device)?.session ?? null;
  const epoch = site.lastEpoch + 1;
  return [{ type: 'SiteConnected', data: { site: site.id, session, device, epoch, replaces } }];
}

function disconnect(
  site: Site,
  command: SiteCommand & { type: 'DisconnectSite' },
  at: number,
): readonly SiteEvent[] {
  const open = site.connections.find(({ session }) => session === command.session);
  return open === undefined ? [] : [disconnected(site, open, command, at)];
}

/** The last sign of life cannot have come before the connection began, nor after now. Rule [ST7]. */
function disconnected(
  { id: site }: Site,
  { session, epoch, connectedAt }: Connection,
  { cause, lastSeenAt: said }: { readonly cause: DisconnectCause; readonly lastSeenAt: number },
  at: number,
): SiteEvent {
  const lastSeenAt = Math.max(connectedAt, Math.min(at, said));
  return { type: 'SiteDisconnected', data: { site, session, epoch, cause, lastSeenAt } };
}

function withConnection(site: Site, { at, data }: Recorded<SiteEvent & { type: 'SiteConnected' }>): Site {
  const { session, device, epoch, replaces } = data;
  const connection: Connection = { session, device, epoch, connectedAt: at };
  const replaced = site.connections.findIndex((open) => open.session === replaces);
  // A device that comes back keeps its place, so that a reload does not hand the site's camera to a second device.
  const connections =
    replaced < 0 ? [...site.connections, connection] : site.connections.with(replaced, connection);
  return { ...site, connections, lastEpoch: epoch };
}

function update(state: Sites, id: SiteId, change: (site: Site) => Site): Sites {
  const site = findSite(state, id);
  return site === undefined ? state : { ...state, [id]: change(site) };
}
