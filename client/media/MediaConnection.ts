import type { types } from 'mediasoup-client';
import type { MediaJoined, WireConsumer, WireTransport } from '../../contract/notifications.ts';
import type { BusName } from '../../domain/programme/programme.ts';
import { randomId } from '../connection/deviceId.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { linkStateOf, type LinkState } from './linkState.ts';

export type MediaRequests = Pick<Signalling, 'request'>;

/** A consumer of a programme bus. */
export type BusConsumer = { readonly bus: BusName; readonly consumer: types.Consumer };

/**
 * One set of transports, from a `media.join` to its end. It is never repaired beyond an ICE restart: the next one
 * takes its place.
 */
export class MediaConnection {
  readonly send: types.Transport | null;
  /** All programme consumers, made in one go: one offer and one answer. */
  readonly consumers: Promise<readonly BusConsumer[]>;
  readonly #receive: types.Transport;
  readonly #requests: MediaRequests;
  readonly #onState: (state: LinkState) => void;
  #refused = false;

  constructor(
    device: types.Device,
    joined: MediaJoined,
    requests: MediaRequests,
    onState: (state: LinkState) => void,
  ) {
    this.#requests = requests;
    this.#onState = onState;
    this.#receive = this.#prepare(device.createRecvTransport(transportOptions(joined.receive)));
    this.send = joined.send && this.#prepare(device.createSendTransport(transportOptions(joined.send)));
    // Calls made in one tick are one SDP exchange in mediasoup-client.
    this.consumers = Promise.all(joined.consumers.map((wire) => this.#consume(wire)));
  }

  get state(): LinkState {
    const states = [this.#receive, this.send].flatMap((transport) => transport?.connectionState ?? []);
    return this.#refused ? 'failed' : linkStateOf(states);
  }

  /** New ICE candidates for both ways, RTP going on where it can. Answers whether the server agreed. */
  async restartIce(): Promise<boolean> {
    const transports = [this.#receive, this.send].filter((transport) => transport !== null);
    const started = transports.filter(({ connectionState }) => connectionState !== 'new');
    const restarted = await Promise.all(started.map((transport) => this.#restart(transport)));
    return restarted.every(Boolean);
  }

  /** What came in since the beginning. */
  async receiveStats(): Promise<RTCStatsReport> {
    return await this.#receive.getStats();
  }

  close(): void {
    this.#receive.close();
    this.send?.close();
  }

  #prepare(transport: types.Transport): types.Transport {
    transport.on('connect', ({ dtlsParameters }, proceed) => {
      // Not waiting for the answer saves a round trip: ICE starts while it is on its way, and DTLS repeats itself.
      proceed();
      void this.#connect(transport.id, dtlsParameters);
    });
    transport.on('produce', (_, produced) => {
      // The publisher asks the server. Waiting for its answer here would keep the next track from being offered.
      produced({ id: randomId() });
    });
    transport.on('connectionstatechange', () => this.#onState(this.state));
    return transport;
  }

  async #connect(transport: string, dtlsParameters: types.DtlsParameters): Promise<void> {
    const answer = await this.#requests.request('media.connect', { transport, dtlsParameters });
    if (!answer.ok) {
      this.#refused = true;
      this.#onState('failed');
    }
  }

  async #restart(transport: types.Transport): Promise<boolean> {
    const answer = await this.#requests.request('media.restartIce', { transport: transport.id });
    if (!answer.ok || transport.closed) {
      return false;
    }
    await transport.restartIce({ iceParameters: answer.data.iceParameters as types.IceParameters });
    return true;
  }

  async #consume({ bus, id, producerId, kind, rtpParameters }: WireConsumer): Promise<BusConsumer> {
    const options = { id, producerId, kind, rtpParameters: rtpParameters as types.RtpParameters };
    return { bus, consumer: await this.#receive.consume(options) };
  }
}

function transportOptions(wire: WireTransport): types.TransportOptions {
  return wire as unknown as types.TransportOptions;
}
