// A process that hosts sites for the usual way: the same peers and clips as the site bots', told what to do by the
// benchmark's own media server.
import { loadClip } from '../../bot/clips/clipCache.ts';
import { NEUTRAL_CLIP } from '../../bot/clips/clipRecipe.ts';
import type { DtlsParameters } from '../../bot/media/PeerLink.ts';
import { ReceivePeer } from '../../bot/media/ReceivePeer.ts';
import { SendPeer } from '../../bot/media/SendPeer.ts';
import type { TrackReport } from '../../bot/media/TrackReceiver.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { TransportOptions } from '../../server/media/MediaPlane.ts';
import type { Counters } from '../rig/TakeFigures.ts';
import type { FromViewers, NamedConsumer, ToViewers } from './viewerMessages.ts';

type Site = { readonly send: SendPeer; readonly receive: ReceivePeer<string> | null };

const clip = await loadClip(NEUTRAL_CLIP);
const sites = new Map<SiteId, Site>();
const connecting = new Map<string, () => void>();

function tell(message: FromViewers): void {
  // Where the parent has gone, `disconnect` ends this process: that a message did not get through is no news then.
  if (process.connected) process.send?.(message, () => undefined);
}

function obey(message: ToViewers): void {
  switch (message.type) {
    case 'open':
      return open(message);
    case 'connected':
      return connecting.get(message.transport)?.();
    case 'consume':
      requireSite(message.site).receive?.addConsumers(message.consumers);
      return tell({ type: 'consumed', id: message.id });
    case 'wanted':
      return requireSite(message.site).send.setWanted(message.wanted);
    case 'count':
      return tell({ type: 'counted', id: message.id, counters: count() });
    default:
      return message satisfies never;
  }
}

function open({ site, send: transport, receive: receiving, consumers }: ToViewers & { type: 'open' }): void {
  const send = new SendPeer({ site, clip, transport, connectTransport: connector(transport.id) });
  const receive = receiving === null ? null : openReceiver(site, receiving, consumers);
  sites.set(site, { send, receive });
  const [camera, microphone] = [send.rtpParameters('camera'), send.rtpParameters('microphone')];
  tell({ type: 'publish', site, camera, microphone });
  Promise.all([send.connected, receive?.connected]).then(
    () => tell({ type: 'up', site }),
    (error: unknown) => console.error(error),
  );
}

function openReceiver(
  site: SiteId,
  transport: TransportOptions,
  consumers: readonly NamedConsumer[],
): ReceivePeer<string> {
  return new ReceivePeer<string>({
    name: site,
    transport,
    connectTransport: connector(transport.id),
    consumers,
    // As in the other way: the host plays all the while, and nobody's clock looks at it.
    isFollowed: (name) => !name.startsWith('host'),
    onChange: (_, change) => tell({ type: 'change', site, change }),
  });
}

function connector(transport: string): (dtlsParameters: DtlsParameters) => Promise<void> {
  return (dtlsParameters) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    connecting.set(transport, resolve);
    tell({ type: 'connect', transport, dtlsParameters });

    return promise;
  };
}

function count(): Counters {
  const all = [...sites.values()];
  const reports: TrackReport[] = all.flatMap(({ receive }) => Object.values(receive?.reports ?? {}));
  const sum = <T>(items: readonly T[], read: (item: T) => number) =>
    items.reduce((total, item) => total + read(item), 0);

  return {
    keyFrameRequests: sum(all, ({ send }) => send.cameraKeyFrameRequests),
    negotiations: sum(all, ({ receive }) => receive?.negotiations ?? 0),
    undecodable: sum(reports, (report) => report.undecodable),
    lost: sum(reports, (report) => report.lost),
  };
}

function requireSite(site: SiteId): Site {
  const found = sites.get(site);
  if (found === undefined) throw new Error(`no site ${site} here`);

  return found;
}

process.on('message', obey);
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
