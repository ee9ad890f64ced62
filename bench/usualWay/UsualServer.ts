import { createWorker } from 'mediasoup';
import type { types } from 'mediasoup';
import { BOT_RTP_CAPABILITIES } from '../../bot/media/botRtp.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { TransportOptions, WantedContribution } from '../../server/media/MediaPlane.ts';
import type { Counters } from '../rig/TakeFigures.ts';
import { SPEAKERS } from '../rig/runTakes.ts';
import { ViewerHost } from './ViewerHost.ts';
import type { FromViewers, NamedConsumer } from './viewerMessages.ts';

const UDP_BUFFER_BYTES = 4_000_000;

type Site = {
  readonly viewers: ViewerHost;
  readonly send: types.WebRtcTransport;
  /** Null for the host site: its own hall is all that it watches here. */
  readonly receive: types.WebRtcTransport | null;
  camera: types.Producer | null;
  microphone: types.Producer | null;
  /** Of the speaker on the floor. */
  consumers: readonly types.Consumer[];
  readonly up: PromiseWithResolvers<void>;
};

type OnChange = (site: SiteId, change: (FromViewers & { type: 'change' })['change']) => void;

/**
 * A media server as they usually are, on plain mediasoup: one router, and at every change of speaker a new pair of
 * consumers for every receiver. Its signalling is the channel between processes, which costs less than sockets, and
 * it decides and records nothing: what is measured against it is in its favour.
 */
export class UsualServer {
  readonly #worker: types.Worker;
  readonly #router: types.Router;
  readonly #webRtcServer: types.WebRtcServer;
  readonly #sites = new Map<SiteId, Site>();
  readonly #hosts: ViewerHost[] = [];
  readonly #onChange: OnChange;

  private constructor(
    worker: types.Worker,
    router: types.Router,
    server: types.WebRtcServer,
    onChange: OnChange,
  ) {
    this.#worker = worker;
    this.#router = router;
    this.#webRtcServer = server;
    this.#onChange = onChange;
  }

  static async start(onChange: OnChange): Promise<UsualServer> {
    const worker = await createWorker({ logLevel: 'error' });
    const router = await worker.createRouter({
      mediaCodecs: [
        { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
        { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
      ],
    });
    const listenInfo = {
      protocol: 'udp',
      ip: '127.0.0.1',
      recvBufferSize: UDP_BUFFER_BYTES,
      sendBufferSize: UDP_BUFFER_BYTES,
    } as const;
    const webRtcServer = await worker.createWebRtcServer({ listenInfos: [listenInfo] });

    return new UsualServer(worker, router, webRtcServer, onChange);
  }

  /** Lets a site in: it publishes, and receives the host, which is the first one that comes. */
  async open(site: SiteId): Promise<void> {
    const [host] = this.#sites.values();
    const entry: Site = {
      viewers: this.#viewersWithRoom(),
      send: await this.#openTransport(),
      receive: host === undefined ? null : await this.#openTransport(),
      camera: null,
      microphone: null,
      consumers: [],
      up: Promise.withResolvers<void>(),
    };
    this.#sites.set(site, entry);
    const consumers = host === undefined ? [] : await this.#consume(entry, host);
    entry.viewers.tell({
      type: 'open',
      site,
      send: optionsOf(entry.send),
      receive: entry.receive === null ? null : optionsOf(entry.receive),
      consumers: consumers.map((consumer) => describe('host', consumer)),
    });
    await entry.up.promise;
    await Promise.all(consumers.map((consumer) => consumer.resume()));
  }

  want(site: SiteId, wanted: WantedContribution): void {
    this.#sites.get(site)?.viewers.tell({ type: 'wanted', site, wanted });
  }

  /** Gives everybody new consumers of this speaker in the place of those of the last one. */
  async take(speaker: SiteId): Promise<void> {
    const source = this.#sites.get(speaker);
    if (source === undefined) throw new Error(`no site ${speaker} here`);
    const receivers = [...this.#sites].filter(([site, { receive }]) => site !== speaker && receive !== null);
    for (const { consumers } of this.#sites.values()) for (const consumer of consumers) consumer.close();
    await Promise.all(
      receivers.map(async ([site, entry]) => {
        entry.consumers = await this.#consume(entry, source);
        await entry.viewers.consume(
          site,
          entry.consumers.map((consumer) => describe(speaker, consumer)),
        );
        // They were made paused, so that no packet comes before the site knows its track.
        await Promise.all(entry.consumers.map((consumer) => consumer.resume()));
      }),
    );
  }

  async counters(): Promise<Counters> {
    const parts = await Promise.all(this.#hosts.map((host) => host.count()));

    return parts.reduce((sum, part) => ({
      keyFrameRequests: sum.keyFrameRequests + part.keyFrameRequests,
      negotiations: sum.negotiations + part.negotiations,
      undecodable: sum.undecodable + part.undecodable,
      lost: sum.lost + part.lost,
    }));
  }

  close(): void {
    for (const host of this.#hosts) host.close();
    this.#worker.close();
  }

  #openTransport(): Promise<types.WebRtcTransport> {
    return this.#router.createWebRtcTransport({ webRtcServer: this.#webRtcServer });
  }

  async #consume({ receive }: Site, { camera, microphone }: Site): Promise<readonly types.Consumer[]> {
    if (receive === null) return [];
    const producers = [camera, microphone].filter((producer) => producer !== null);

    return await Promise.all(
      producers.map(({ id }) =>
        receive.consume({ producerId: id, rtpCapabilities: BOT_RTP_CAPABILITIES, paused: true }),
      ),
    );
  }

  #viewersWithRoom(): ViewerHost {
    const last = this.#hosts.at(-1);
    // The host and those who speak are apart from those who only listen, as in the other way.
    if (last !== undefined && this.#sites.size !== 1 + SPEAKERS) return last;
    const host = new ViewerHost((message) => void this.#handle(message));
    this.#hosts.push(host);

    return host;
  }

  async #handle(message: FromViewers): Promise<void> {
    switch (message.type) {
      case 'publish':
        return this.#publish(message);
      case 'connect':
        return this.#connect(message);
      case 'up':
        return this.#sites.get(message.site)?.up.resolve();
      case 'change':
        return this.#onChange(message.site, message.change);
      default:
        return undefined;
    }
  }

  async #publish({ site, camera, microphone }: FromViewers & { type: 'publish' }): Promise<void> {
    const entry = this.#sites.get(site);
    if (entry === undefined) return;
    entry.camera = await entry.send.produce({ kind: 'video', rtpParameters: camera });
    entry.microphone = await entry.send.produce({ kind: 'audio', rtpParameters: microphone });
  }

  async #connect({ transport, dtlsParameters }: FromViewers & { type: 'connect' }): Promise<void> {
    for (const { send, receive, viewers } of this.#sites.values()) {
      const found = [send, receive].find((own) => own?.id === transport);
      if (!found) continue;
      await found.connect({ dtlsParameters });
      viewers.tell({ type: 'connected', transport });
    }
  }
}

function optionsOf({
  id,
  iceParameters,
  iceCandidates,
  dtlsParameters,
}: types.WebRtcTransport): TransportOptions {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}

function describe(name: string, { kind, rtpParameters }: types.Consumer): NamedConsumer {
  return { bus: `${name} ${kind}`, kind: kind === 'audio' ? 'audio' : 'video', rtpParameters };
}
