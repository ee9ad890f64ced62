import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { Device, type types } from 'mediasoup-client';
import type { MediaJoined } from '../../contract/notifications.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { BusName } from '../../domain/programme/programme.ts';
import type { Signalling } from '../connection/Signalling.ts';
import type { LinkState } from './linkState.ts';
import { MediaConnection, type BusConsumer } from './MediaConnection.ts';
import { MediaRecovery } from './MediaRecovery.ts';
import { whenFlowing } from './whenFlowing.ts';

/** `unsupported`: this browser cannot play the programme · `none`: no transports yet, they come by themselves. */
export type MediaState = 'unsupported' | 'none' | LinkState;

type RtpCapabilities = RequestInput<'media.join'>['rtpCapabilities'];

/** How long the picture of replaced transports is kept while the new ones have none. */
const SWAP_PATIENCE_MS = 3_000;

/**
 * The page's media: the programme's six tracks, and the transport that contributions go out on. Tracks change only
 * when transports had to be replaced, and then only once the new ones have something to show. Rules [CL14] to [CL16].
 */
export class MediaSession {
  readonly #tracks: Readonly<Record<BusName, Signal<MediaStreamTrack | null>>> = {
    hostVideo: signal(null),
    speakerVideo: signal(null),
    contentVideo: signal(null),
    hostAudio: signal(null),
    speakerAudio: signal(null),
    responseAudio: signal(null),
  };
  readonly #state = signal<MediaState>('none');
  readonly #send = signal<types.Transport | null>(null);
  readonly #signalling: Pick<Signalling, 'request' | 'on' | 'reconnect' | 'status'>;
  readonly #makeDevice: () => Promise<types.Device>;
  readonly #recovery: MediaRecovery;
  readonly #stopFollowing: readonly (() => void)[];
  #device: types.Device | null = null;
  #current: MediaConnection | null = null;
  /** The server has nothing of `#current` any more: what its transports still say does not count. */
  #orphaned = false;

  constructor(
    signalling: Pick<Signalling, 'request' | 'on' | 'reconnect' | 'status'>,
    makeDevice: () => Promise<types.Device> = () => Device.factory(),
    random?: () => number,
  ) {
    this.#signalling = signalling;
    this.#makeDevice = makeDevice;
    this.#recovery = new MediaRecovery(
      {
        restartIce: () => this.#restartIce(),
        rejoin: () => this.#rejoin(),
        reconnect: () => signalling.reconnect(),
      },
      random,
    );
    this.#stopFollowing = [
      signalling.on('welcome', ({ media }) => this.#welcomed(media)),
      signalling.on('mediaLost', ({ retryAfterMs }) => this.#lost(retryAfterMs)),
      effect(() => {
        if (signalling.status.value !== 'live') {
          this.#recovery.suspend();
        }
      }),
    ];
  }

  get state(): ReadonlySignal<MediaState> {
    return this.#state;
  }

  /** Where to send from; null for who only watches, and while there are no transports. */
  get send(): ReadonlySignal<types.Transport | null> {
    return this.#send;
  }

  /** What this browser can receive; null before `load`, and where it can receive nothing. */
  get rtpCapabilities(): RtpCapabilities | null {
    return (this.#device?.recvRtpCapabilities as RtpCapabilities | undefined) ?? null;
  }

  /** The track that plays a bus: one and the same for as long as the transports live. */
  trackOf(bus: BusName): ReadonlySignal<MediaStreamTrack | null> {
    return this.#tracks[bus];
  }

  /** Prepares this browser for the server's capabilities (of the log-in). Before the socket opens. */
  async load(routerRtpCapabilities: object): Promise<void> {
    try {
      const device = await this.#makeDevice();
      if (!device.loaded) {
        await device.load({ routerRtpCapabilities });
      }
      this.#device = device;
    } catch {
      // No WebRTC, or none that mediasoup-client knows: the page says so and shows everything else.
      this.#state.value = 'unsupported';
    }
  }

  /** What has been received since the transports were made; null where there are none. */
  async receiveStats(): Promise<RTCStatsReport | null> {
    try {
      return (await this.#current?.receiveStats()) ?? null;
    } catch {
      // Closed while asking.
      return null;
    }
  }

  close(): void {
    this.#stopFollowing.forEach((stop) => stop());
    this.#recovery.close();
    this.#send.value = null;
    this.#current?.close();
    this.#current = null;
    Object.values(this.#tracks).forEach((track) => (track.value = null));
  }

  #welcomed(media: MediaJoined | null): void {
    if (media !== null) {
      this.#adopt(media);
    } else if (this.#device !== null) {
      // The media plane is restarting.
      this.#lost(1_000);
    }
  }

  #lost(retryAfterMs: number): void {
    this.#orphaned = true;
    this.#state.value = this.#current === null ? 'none' : 'disconnected';
    this.#recovery.lost(retryAfterMs);
  }

  #adopt(joined: MediaJoined): void {
    if (this.#device === null) {
      return;
    }
    const previous = this.#current;
    const connection = new MediaConnection(this.#device, joined, this.#signalling, (state) => {
      if (this.#current === connection && !this.#orphaned) {
        this.#state.value = state;
        this.#recovery.update(state);
      }
    });
    this.#current = connection;
    this.#orphaned = false;
    this.#send.value = connection.send;
    this.#state.value = 'connecting';
    previous?.send?.close();
    this.#recovery.joined();
    void this.#play(connection, previous);
  }

  async #play(connection: MediaConnection, previous: MediaConnection | null): Promise<void> {
    try {
      const consumers = await connection.consumers;
      await Promise.all(consumers.map((consumer) => this.#show(consumer, connection, previous !== null)));
    } catch {
      // Closed meanwhile, or the browser refused the description: the ladder goes on from here.
      if (this.#current === connection) {
        this.#recovery.update('failed');
      }
    } finally {
      previous?.close();
    }
  }

  async #show(
    { bus, consumer }: BusConsumer,
    connection: MediaConnection,
    replacing: boolean,
  ): Promise<void> {
    if (replacing && consumer.kind === 'video') {
      await whenFlowing(consumer, SWAP_PATIENCE_MS);
    }
    if (this.#current === connection) {
      this.#tracks[bus].value = consumer.track;
    }
  }

  async #restartIce(): Promise<boolean> {
    try {
      return (await this.#current?.restartIce()) ?? false;
    } catch {
      return false;
    }
  }

  async #rejoin(): Promise<boolean> {
    const rtpCapabilities = this.rtpCapabilities;
    if (rtpCapabilities === null) {
      return true;
    }
    const answer = await this.#signalling.request('media.join', { rtpCapabilities });
    if (answer.ok) {
      this.#adopt(answer.data);
    }
    // Without a session there is nothing to try: the next welcome brings transports.
    return answer.ok || this.#signalling.status.peek() !== 'live';
  }
}
