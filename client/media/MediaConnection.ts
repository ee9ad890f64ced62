import type { types } from 'mediasoup-client';
import type { MediaJoined, WireConsumer, WireTransport } from '../../contract/notifications.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { BusName } from '../../domain/programme/programme.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { linkStateOf, type LinkState } from './linkState.ts';
import { isContributionKind } from './contributionKind.ts';

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
    transport.on('produce', ({ rtpParameters, appData }, produced, failed) => {
      this.#produce(rtpParameters, appData).then((id) => produced({ id }), failed);
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

  async #produce(rtpParameters: types.RtpParameters, { kind }: types.AppData): Promise<string> {
    if (!isContributionKind(kind)) {
      throw new TypeError('a contribution without a kind');
    }
    const answer = await this.#requests.request('media.produce', {
      kind,
      rtpParameters: wireParameters(rtpParameters),
    });
    if (!answer.ok) {
      throw new ProduceRefused(answer.code);
    }
    return answer.data.producer;
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

/** The server does not take a contribution; the message is its code. */
export class ProduceRefused extends Error {
  override readonly name = 'ProduceRefused';
}

// The wire carries mediasoup's own dictionaries: mediasoup-client checks what comes, the server what goes.
type WireRtpParameters = RequestInput<'media.produce'>['rtpParameters'];

function wireParameters(rtpParameters: types.RtpParameters): WireRtpParameters {
  return rtpParameters as WireRtpParameters;
}

function transportOptions(wire: WireTransport): types.TransportOptions {
  return wire as unknown as types.TransportOptions;
}
