import type { types } from 'mediasoup';
import type { SessionId, SiteId } from '../../../domain/ids.ts';
import {
  BUS_PRIORITY,
  ICE_CONSENT_TIMEOUT_S,
  RECEIVE_INITIAL_BITRATE,
  RECEIVE_MAX_BITRATE,
  SEND_MAX_BITRATE,
  isVideoBus,
} from '../mediaConfig.ts';
import { BUSES, type AudioBusName, type BusName } from '../../../domain/programme/programme.ts';
import { MediaError, type JoinMedia, type JoinedMedia, type WantedContribution } from '../MediaPlane.ts';
import type { ConferenceRouter } from './ConferenceRouter.ts';
import { LinkState, type LinkStateName } from './LinkState.ts';
import { fromClient, unlessGone } from './mediasoupErrors.ts';
import { SerialQueue } from './SerialQueue.ts';

export type SessionMediaOptions = {
  readonly join: JoinMedia;
  readonly router: ConferenceRouter;
  /** Whether the session's site shall hear this bus: it never gets its own voice back. */
  readonly hears: (bus: BusName) => boolean;
  readonly onLinkState: (state: LinkStateName) => void;
};

/** A session's transports and its consumers of the programme. */
export class SessionMedia {
  readonly session: SessionId;
  readonly site: SiteId | null;
  readonly router: ConferenceRouter;
  /** Puts what the session publishes and takes away in order. */
  readonly queue = new SerialQueue();
  /** What it was last told to send. */
  wanted: WantedContribution | null = null;
  readonly #receive: types.WebRtcTransport;
  readonly #send: types.WebRtcTransport | null;
  readonly #connecting = new Map<string, Promise<void>>();
  #consumers: ReadonlyMap<BusName, types.Consumer> = new Map();

  private constructor(
    { join, router, onLinkState }: SessionMediaOptions,
    receive: types.WebRtcTransport,
    send: types.WebRtcTransport | null,
  ) {
    this.session = join.session;
    this.site = join.site;
    this.router = router;
    this.#receive = receive;
    this.#send = send;
    new LinkState(receive, send, onLinkState);
  }

  /** @throws {MediaError} `media_unsupported` for a client that cannot receive the programme, `media_unavailable` */
  static async open(options: SessionMediaOptions): Promise<SessionMedia> {
    const { join, router } = options;
    const [receive, send] = await fromClient(
      Promise.all([createTransport(router), join.site === null ? null : createTransport(router)]),
    );
    const session = new SessionMedia(options, receive, send);
    try {
      const consumers = BUSES.map((bus) => session.#consume(bus, options));
      const [entries] = await fromClient(
        Promise.all([
          Promise.all(consumers),
          receive.setMaxOutgoingBitrate(RECEIVE_MAX_BITRATE),
          send?.setMaxIncomingBitrate(SEND_MAX_BITRATE),
        ]),
      );
      session.#consumers = new Map(entries);
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  get closed(): boolean {
    return this.#receive.closed;
  }

  /** What the client needs to connect and to play. */
  get joined(): JoinedMedia {
    return {
      receive: transportOptions(this.#receive),
      send: this.#send === null ? null : transportOptions(this.#send),
      consumers: [...this.#consumers].map(([bus, { id, producerId, kind, rtpParameters }]) => ({
        id,
        producerId,
        bus,
        kind,
        rtpParameters,
      })),
    };
  }

  /** Repeating it is harmless: a client that lost the answer asks again. */
  async connectTransport(id: string, dtlsParameters: types.DtlsParameters): Promise<void> {
    const transport = this.#requireTransport(id);
    let connecting = this.#connecting.get(id);
    if (connecting === undefined) {
      connecting = fromClient(transport.connect({ dtlsParameters }));
      this.#connecting.set(id, connecting);
      // With better parameters it may try again.
      connecting.catch(() => this.#connecting.delete(id));
    }
    await connecting;
  }

  async restartIce(id: string): Promise<types.IceParameters> {
    return await fromClient(this.#requireTransport(id).restartIce());
  }

  /** @throws {MediaError} `unknown_transport` when the session does not send, `media_unsupported`, `media_unavailable` */
  async produce(options: types.ProducerOptions): Promise<types.Producer> {
    if (this.#send === null) {
      throw new MediaError('unknown_transport', 'this session sends nothing');
    }
    return await fromClient(this.#send.produce(options));
  }

  /** Lets the session hear a voice bus or not. */
  async setHears(bus: AudioBusName, hears: boolean): Promise<void> {
    const consumer = this.#consumers.get(bus);
    if (consumer !== undefined && !consumer.closed && consumer.paused === hears) {
      await unlessGone(hears ? consumer.resume() : consumer.pause());
    }
  }

  close(): void {
    this.#receive.close();
    this.#send?.close();
  }

  #requireTransport(id: string): types.WebRtcTransport {
    const transport = [this.#receive, this.#send].find((candidate) => candidate?.id === id);
    if (!transport || transport.closed) {
      throw new MediaError('unknown_transport', `no transport ${id}`);
    }
    return transport;
  }

  /**
   * Not paused, although one usually begins so, lest packets come before the client knows the SSRC: a consumer sends
   * nothing and asks for nothing before its transport is connected (worker: `Consumer::IsActive`), this one is new,
   * and a client starts ICE only when it has applied all of the answer. Once connected, mediasoup asks for key frames
   * (`OnTransportConnected`). So no request per consumer is needed to start.
   */
  async #consume(bus: BusName, options: SessionMediaOptions): Promise<readonly [BusName, types.Consumer]> {
    const consumer = await this.#receive.consume({
      producerId: this.router.outlets[bus].producer.id,
      rtpCapabilities: options.join.rtpCapabilities,
      paused: !options.hears(bus),
    });
    if (isVideoBus(bus)) {
      await consumer.setPriority(BUS_PRIORITY[bus]);
    }
    return [bus, consumer];
  }
}

function createTransport({ router, worker }: ConferenceRouter): Promise<types.WebRtcTransport> {
  return router.createWebRtcTransport({
    webRtcServer: worker.server,
    preferUdp: true,
    initialAvailableOutgoingBitrate: RECEIVE_INITIAL_BITRATE,
    iceConsentTimeout: ICE_CONSENT_TIMEOUT_S,
    enableSctp: false,
  });
}

function transportOptions({ id, iceParameters, iceCandidates, dtlsParameters }: types.WebRtcTransport) {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}
