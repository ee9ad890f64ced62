import type { Track } from 'node-datachannel';
import type { BusName } from '../../domain/programme/programme.ts';
import type { ProgrammeConsumer } from '../../server/media/MediaPlane.ts';
import { guarded } from './guarded.ts';
import { sharedPacer } from './Pacer.ts';
import { PeerLink } from './PeerLink.ts';
import type { PeerLinkOptions } from './PeerLink.ts';
import { makeKeyFrameRequest, makeNack, makeReceiverReport } from './rtcp.ts';
import { isRtcp } from './rtp.ts';
import { makeReceiveOffer } from './sdp.ts';
import { TrackReceiver } from './TrackReceiver.ts';
import type { SourceChange, TrackReport } from './TrackReceiver.ts';

/** A consumer of the server as the bot hears of it. `bus` is any name that tells it from the others. */
export type ReceivedConsumer<Name extends string = BusName> = Pick<
  ProgrammeConsumer,
  'kind' | 'rtpParameters'
> & {
  readonly bus: Name;
};

export type ReceivePeerOptions<Name extends string = BusName> = PeerLinkOptions & {
  readonly consumers: readonly ReceivedConsumer<Name>[];
  readonly onChange?: (bus: Name, change: SourceChange) => void;
  /**
   * Whether to look at a bus, true by default. The packets of another one are received and decrypted as well, but the
   * native side keeps the first megabyte of them and drops the rest: for load, half the cost.
   */
  readonly isFollowed?: (bus: Name) => boolean;
};

const REPORT_INTERVAL_MS = 1000;
const EXPIRE_INTERVAL_MS = 50;
/** The SSRC in whose name a peer that sends no media gives its reports. */
const OWN_SSRC = 1;

type Received<Name extends string> = {
  readonly bus: Name;
  readonly ssrc: number;
  readonly receiver: TrackReceiver;
  track: Track | null;
  lastLost: number;
  lastHighest: number;
};

/** A receiving end: all consumers in one connection, each followed by a `TrackReceiver`. */
export class ReceivePeer<Name extends string = BusName> {
  readonly #link: PeerLink;
  readonly #options: ReceivePeerOptions<Name>;
  readonly #consumers: ReceivedConsumer<Name>[] = [];
  readonly #byMid = new Map<string, Received<Name>>();
  readonly #stops: (() => void)[];
  #negotiations = 0;

  constructor(options: ReceivePeerOptions<Name>) {
    this.#options = options;
    this.#link = new PeerLink(options);
    this.#link.connection.onTrack(guarded((track) => this.#handleTrack(track)));
    this.#stops = [
      sharedPacer.add(REPORT_INTERVAL_MS, () => this.#sendReport()),
      sharedPacer.add(EXPIRE_INTERVAL_MS, () => this.#byMid.forEach(({ receiver }) => receiver.expire())),
    ];
    const answer = this.addConsumers(options.consumers);
    this.#link.addServerCandidates(options.consumers[0]?.rtpParameters.mid ?? '0');
    this.#link.connectServer(answer);
  }

  /** Resolves when media can flow; rejects when the transport fails. */
  get connected(): Promise<void> {
    return this.#link.connected;
  }

  /** Rounds of offer and answer so far: one at the start, and one for every call of `addConsumers` later. */
  get negotiations(): number {
    return this.#negotiations;
  }

  get reports(): Readonly<Record<Name, TrackReport>> {
    const entries = [...this.#byMid.values()].map(({ bus, receiver }) => [bus, receiver.report] as const);

    return Object.fromEntries(entries) as Record<Name, TrackReport>;
  }

  resetLongestPauses(): void {
    for (const { receiver } of this.#byMid.values()) receiver.resetLongestPause();
  }

  /** Negotiates further consumers. Programme viewers never need it; the usual way of changing speakers does. */
  addConsumers(consumers: readonly ReceivedConsumer<Name>[]): string {
    for (const consumer of consumers) this.#register(consumer);
    this.#consumers.push(...consumers);
    this.#link.connection.setRemoteDescription(
      makeReceiveOffer(this.#options.transport, this.#consumers),
      'offer',
    );
    this.#negotiations += 1;

    return this.#link.describe('answer');
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#link.close();
  }

  #register({ bus, kind, rtpParameters }: ReceivedConsumer<Name>): void {
    const ssrc = rtpParameters.encodings?.[0]?.ssrc ?? 0;
    const receiver = new TrackReceiver({
      kind,
      onChange: (change) => this.#options.onChange?.(bus, change),
      requestKeyFrame: () => this.#send(received, makeKeyFrameRequest(OWN_SSRC, ssrc)),
      requestAgain: (sequences) => this.#send(received, makeNack(OWN_SSRC, ssrc, sequences)),
    });
    const received: Received<Name> = { bus, ssrc, receiver, track: null, lastLost: 0, lastHighest: 0 };
    this.#byMid.set(rtpParameters.mid ?? '', received);
  }

  #handleTrack(track: Track): void {
    const received = this.#byMid.get(track.mid());
    if (received === undefined) return;
    received.track = track;
    const followed = this.#options.isFollowed?.(received.bus) ?? true;
    this.#link.listen(track, followed ? (packet) => this.#handlePacket(received, packet) : null);
  }

  #handlePacket({ receiver }: Received<Name>, packet: Buffer): void {
    if (!isRtcp(packet)) receiver.handlePacket(packet);
  }

  #send(received: Received<Name>, message: Buffer): void {
    if (this.#link.up && received.track?.isOpen() === true) received.track.sendMessageBinary(message);
  }

  #sendReport(): void {
    const active = [...this.#byMid.values()].filter(({ receiver }) => receiver.report.packets > 0);
    const [first] = active;
    if (first === undefined) return;
    const blocks = active.map((received) => {
      const { lost } = received.receiver.report;
      const highest = received.receiver.highestSequence;
      const expected = Math.max(1, highest - received.lastHighest);
      const fractionLost = Math.min(255, Math.round((256 * (lost - received.lastLost)) / expected));
      received.lastLost = lost;
      received.lastHighest = highest;

      return { ssrc: received.ssrc, fractionLost, lost, extendedSequence: highest };
    });
    this.#send(first, makeReceiverReport(OWN_SSRC, blocks));
  }
}
