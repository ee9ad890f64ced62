import type { Recorded } from '../decider.ts';
import type { SessionId, SiteId } from '../ids.ts';
import { findSite, type SiteEvent, type Sites } from '../sites/sites.ts';
import { recordOf, type Attendance, type ConnectionSpan, type SiteRecord } from './attendance.ts';

type Records = Attendance['sites'];
type Event<T extends SiteEvent['type']> = Recorded<SiteEvent & { readonly type: T }>;

/** Folds one fact about a site into the records. `before` are the sites as they were before it. Rules [AT2] to [AT5]. */
export function evolveSiteRecords(records: Records, before: Sites, event: Recorded<SiteEvent>): Records {
  switch (event.type) {
    case 'SiteInvited':
      return { ...records, [event.data.id]: invited(recordOf({ sites: records }, event.data.id), event.at) };
    case 'SiteRenamed':
      return change(records, event.data.site, (site) => renamed(site, before, event));
    case 'SiteRemoved':
      return change(records, event.data.site, (site) => removed(site, event));
    case 'SiteConnected':
      return change(records, event.data.site, (site) => connected(site, event));
    case 'SiteDisconnected':
      return change(records, event.data.site, (site) => disconnected(site, event));
    default:
      return event satisfies never;
  }
}

const UNKNOWN: SiteRecord = { listed: [], connections: [], droppedAt: [], formerNames: [], removals: [] };

function invited(known: SiteRecord = UNKNOWN, at: number): SiteRecord {
  return known.listed.some(({ endAt }) => endAt === null)
    ? known
    : { ...known, listed: [...known.listed, { startAt: at, endAt: null }] };
}

function renamed(site: SiteRecord, before: Sites, { at, actor: by, data }: Event<'SiteRenamed'>): SiteRecord {
  const profile = findSite(before, data.site);
  if (profile === undefined) {
    return site;
  }
  const { name, shortName } = profile;
  const former = { name, shortName, until: at, reason: data.reason, by };
  return { ...site, formerNames: [...site.formerNames, former] };
}

function removed(site: SiteRecord, { at, actor: by, data: { reason } }: Event<'SiteRemoved'>): SiteRecord {
  return {
    ...site,
    listed: site.listed.map((span) => (span.endAt === null ? { ...span, endAt: at } : span)),
    removals: [...site.removals, { at, reason, by }],
  };
}

function connected(site: SiteRecord, { at, data }: Event<'SiteConnected'>): SiteRecord {
  const { session, device, epoch, replaces } = data;
  if (isOpen(site, session)) {
    return site;
  }
  const earlier = replaces === null ? site : withConnectionEnded(site, replaces, at, 'replaced');
  const opened: ConnectionSpan = { session, device, epoch, startAt: at, endAt: null, endedBy: null };
  return { ...earlier, connections: [...earlier.connections, opened] };
}

/** What ends a connection that is over already changes nothing: it comes late, or twice. */
function disconnected(site: SiteRecord, { at, data }: Event<'SiteDisconnected'>): SiteRecord {
  const { session, cause, lastSeenAt } = data;
  if (!isOpen(site, session)) {
    return site;
  }
  const ended = withConnectionEnded(site, session, Math.min(at, lastSeenAt), cause);
  const gone = ended.connections.every(({ endAt }) => endAt !== null);
  const endedAt = ended.connections.findLast((span) => span.session === session)?.endAt ?? at;
  const dropped = gone && (cause === 'lost' || cause === 'server_stopped');
  return dropped ? { ...ended, droppedAt: [...site.droppedAt, endedAt] } : ended;
}

function isOpen({ connections }: SiteRecord, session: SessionId): boolean {
  return connections.some((span) => span.session === session && span.endAt === null);
}

function withConnectionEnded(
  site: SiteRecord,
  session: SessionId,
  at: number,
  endedBy: ConnectionSpan['endedBy'],
): SiteRecord {
  const connections = site.connections.map((span) =>
    span.session === session && span.endAt === null
      ? { ...span, endAt: Math.max(span.startAt, at), endedBy }
      : span,
  );
  return { ...site, connections };
}

function change(records: Records, id: SiteId, evolve: (site: SiteRecord) => SiteRecord): Records {
  const site = recordOf({ sites: records }, id);
  const evolved = site === undefined ? undefined : evolve(site);
  return evolved === undefined || evolved === site ? records : { ...records, [id]: evolved };
}
