import type { DeviceId, SessionId, SiteId } from '../ids.ts';
import type { LocalText } from '../text.ts';

export const SITE_GROUPS = ['host', 'province', 'mission'] as const;
export type SiteGroup = (typeof SITE_GROUPS)[number];

/** How many sites a conference may have. */
export const SITES_MAX = 400;

/** What the invitation says of a site. */
export type SiteProfile = {
  readonly id: SiteId;
  readonly name: LocalText;
  readonly shortName: LocalText;
  readonly group: SiteGroup;
  /** Protocol order; the host site is 0. */
  readonly order: number;
  /** IANA time zone. */
  readonly timeZone: string;
};

export type Connection = {
  readonly session: SessionId;
  readonly device: DeviceId;
  /** Counts the site's connections; a "left" that names an older one than is known changes nothing. */
  readonly epoch: number;
  readonly connectedAt: number;
};

/** `left`: said goodbye · `lost`: the line died · `removed`: by staff · `server_stopped`: died with the server. */
export const DISCONNECT_CAUSES = ['left', 'lost', 'removed', 'server_stopped'] as const;
export type DisconnectCause = (typeof DISCONNECT_CAUSES)[number];

export type Site = SiteProfile & {
  /** Open connections, oldest first. The first one contributes camera and microphone, the others watch. */
  readonly connections: readonly Connection[];
  readonly lastEpoch: number;
  readonly lastDisconnect: { readonly at: number; readonly cause: DisconnectCause } | null;
  /** When the site was taken off the conference, ms epoch; it stays in the record. */
  readonly removedAt: number | null;
};

export type Sites = { readonly [id: SiteId]: Site };

export type SiteCommand =
  /** A site that comes late onto the list, or comes back onto it. */
  | { readonly type: 'InviteSite'; readonly profile: SiteProfile }
  | {
      readonly type: 'RenameSite';
      readonly site: SiteId;
      readonly name: LocalText;
      readonly shortName: LocalText;
      readonly reason: string;
    }
  /** Takes a site off the conference, with all that it waits for. */
  | { readonly type: 'RemoveSite'; readonly site: SiteId; readonly reason: string }
  | {
      readonly type: 'ConnectSite';
      readonly site: SiteId;
      readonly session: SessionId;
      readonly device: DeviceId;
    }
  | {
      readonly type: 'DisconnectSite';
      readonly site: SiteId;
      readonly session: SessionId;
      readonly cause: DisconnectCause;
      /** When the site was last known to be there, ms epoch. */
      readonly lastSeenAt: number;
    }
  /** Everybody at once, all or none: the server that they were connected to has died. */
  | {
      readonly type: 'DisconnectAllSites';
      readonly cause: DisconnectCause;
      /** When that server was last known to be alive, ms epoch. */
      readonly lastSeenAt: number;
    };

export type SiteEvent =
  | { readonly type: 'SiteInvited'; readonly data: SiteProfile }
  | {
      readonly type: 'SiteRenamed';
      readonly data: {
        readonly site: SiteId;
        readonly name: LocalText;
        readonly shortName: LocalText;
        readonly reason: string;
      };
    }
  /** What ends with it comes before it: its connections, its places in queue, list and roll call. */
  | { readonly type: 'SiteRemoved'; readonly data: { readonly site: SiteId; readonly reason: string } }
  | {
      readonly type: 'SiteConnected';
      readonly data: {
        readonly site: SiteId;
        readonly session: SessionId;
        readonly device: DeviceId;
        readonly epoch: number;
        /** Earlier connection of the same device, which ends with this one's start. */
        readonly replaces: SessionId | null;
      };
    }
  | {
      readonly type: 'SiteDisconnected';
      readonly data: {
        readonly site: SiteId;
        readonly session: SessionId;
        readonly epoch: number;
        readonly cause: DisconnectCause;
        readonly lastSeenAt: number;
      };
    };

/** The invited site with this id. Asks for own members only: an id may spell the name of an inherited one. */
export function findSite(state: Sites, id: SiteId): Site | undefined {
  return Object.hasOwn(state, id) ? state[id] : undefined;
}

/** Whether the conference counts on the site: it was not taken off. */
export function isInvited({ removedAt }: Pick<Site, 'removedAt'>): boolean {
  return removedAt === null;
}

/** The session whose connection ends with the event; null when none does. */
export function endedSession(event: SiteEvent): SessionId | null {
  switch (event.type) {
    case 'SiteInvited':
    case 'SiteRenamed':
    case 'SiteRemoved':
      return null;
    case 'SiteConnected':
      return event.data.replaces;
    case 'SiteDisconnected':
      return event.data.session;
    default:
      return event satisfies never;
  }
}

/** Whether any device of the site is connected. */
export function isOnline(site: Site): boolean {
  return site.connections.length > 0;
}

/** The session whose camera and microphone stand for the site, if it is online. */
export function contributor(site: Site): SessionId | null {
  return site.connections[0]?.session ?? null;
}

/** Sites in protocol order. Rule [ST9]. */
export function inProtocolOrder(state: Sites): readonly Site[] {
  return Object.values(state).toSorted(compareProtocolOrder);
}

/** Sorts sites, or lines of a list about sites, in protocol order; by code where the order leaves a choice. */
export function compareProtocolOrder(
  a: Pick<SiteProfile, 'id' | 'order'>,
  b: Pick<SiteProfile, 'id' | 'order'>,
): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}
