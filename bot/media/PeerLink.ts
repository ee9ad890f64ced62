import { PeerConnection } from 'node-datachannel';
import type { Track } from 'node-datachannel';
import type { TransportOptions } from '../../server/media/MediaPlane.ts';
import { guarded } from './guarded.ts';
import { listCandidates, readDtlsParameters } from './sdp.ts';

export type DtlsParameters = TransportOptions['dtlsParameters'];

export type PeerLinkOptions = {
  readonly name: string;
  readonly transport: TransportOptions;
  /** Gives the bot's DTLS parameters to the server's end of the transport. */
  readonly connectTransport: (dtlsParameters: DtlsParameters) => Promise<void>;
  /** The link broke after it had been up, or never came up. Its owner closes it. */
  readonly onDown?: () => void;
};

/**
 * One WebRTC connection of a bot to one transport of the server. Its descriptions are made by hand, because
 * mediasoup has none: see `sdp.ts`.
 */
export class PeerLink {
  readonly connection: PeerConnection;
  /** Resolves when ICE and DTLS are up; rejects when they fail or the link is closed before. */
  readonly connected: Promise<void>;
  readonly #options: PeerLinkOptions;
  readonly #tracks = new Set<Track>();
  readonly #outcome = Promise.withResolvers<void>();
  #closed = false;
  #up = false;

  constructor(options: PeerLinkOptions) {
    this.#options = options;
    this.connection = new PeerConnection(options.name, { iceServers: [], disableAutoNegotiation: true });
    this.connected = this.#outcome.promise;
    // Whoever needs the link waits for it; nobody has to, and then its failure is told by `onDown`.
    this.connected.catch(() => undefined);
    this.connection.onStateChange(guarded((state) => this.#handleState(state)));
  }

  get up(): boolean {
    return this.#up && !this.#closed;
  }

  /** Describes the bot's end after tracks were added (`offer`) or an offer was set (`answer`). */
  describe(type: 'offer' | 'answer'): string {
    this.connection.setLocalDescription(type);
    const description = this.connection.localDescription();
    if (description === null) throw new Error('node-datachannel made no local description');

    return description.sdp;
  }

  addServerCandidates(mid: string): void {
    for (const candidate of listCandidates(this.#options.transport))
      this.connection.addRemoteCandidate(candidate, mid);
  }

  /** Connects the server's end with the fingerprint in `localSdp`. A failure there is a failure of the link. */
  connectServer(localSdp: string): void {
    this.#options
      .connectTransport(readDtlsParameters(localSdp))
      .catch((cause: unknown) => this.#handleDown('refused', cause));
  }

  /**
   * Hands over what arrives on a track, RTP and RTCP alike. The wrapper of a track keeps the process alive until its
   * callback of closing has been set and has run, so even a track that nobody listens to (null) has to come here.
   */
  listen(track: Track, onPacket: ((packet: Buffer) => void) | null): void {
    this.#tracks.add(track);
    if (onPacket !== null) track.onMessage(guarded(onPacket));
    track.onClosed(() => undefined);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const track of this.#tracks) track.close();
    this.connection.close();
  }

  #handleState(state: string): void {
    if (state === 'connected') {
      this.#up = true;
      this.#outcome.resolve();
    }
    if (state === 'disconnected' || state === 'failed' || state === 'closed') this.#handleDown(state);
  }

  #handleDown(state: string, cause?: unknown): void {
    this.#up = false;
    this.#outcome.reject(new Error(`${this.#options.name}: connection ${state}`, { cause }));
    if (!this.#closed) this.#options.onDown?.();
  }
}
