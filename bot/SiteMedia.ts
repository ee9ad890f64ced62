import type { MediaJoined, Notifications } from '../contract/notifications.ts';
import type { SiteId } from '../domain/ids.ts';
import type { BusName, ContributionKind } from '../domain/programme/programme.ts';
import type { JoinedMedia } from '../server/media/MediaPlane.ts';
import type { Clip } from './clips/clipCache.ts';
import type { DtlsParameters } from './media/PeerLink.ts';
import { ReceivePeer } from './media/ReceivePeer.ts';
import type { RtpParameters } from './media/botRtp.ts';
import { SendPeer } from './media/SendPeer.ts';
import type { SourceChange, TrackReport } from './media/TrackReceiver.ts';

/** The requests of the protocol that media needs. */
export type MediaRequests = {
  readonly connect: (transport: string, dtlsParameters: DtlsParameters) => Promise<void>;
  readonly produce: (kind: ContributionKind, rtpParameters: RtpParameters) => Promise<void>;
};

export type SiteMediaOptions = {
  readonly site: SiteId;
  readonly clip: Clip;
  /** From the welcome, or the answer to `media.join`. */
  readonly joined: MediaJoined;
  readonly requests: MediaRequests;
  /** Buses to look at, all by default; see `ReceivePeerOptions`. */
  readonly follow?: readonly BusName[] | undefined;
  readonly onChange: (bus: BusName, change: SourceChange) => void;
  /** A link broke or could not be made: all of it is to be joined anew. */
  readonly onDown: (cause: unknown) => void;
};

type Contribution = Notifications['contribution'];

/** A site bot's media of one joining: all buses of the programme in, camera and microphone out. */
export class SiteMedia {
  readonly #options: SiteMediaOptions;
  readonly #receive: ReceivePeer;
  readonly #send: SendPeer | null;
  #published: Promise<void> | null = null;
  #wanted: Contribution = { contributes: false, maxSpatialLayer: 0, microphone: false };

  constructor(options: SiteMediaOptions) {
    this.#options = options;
    const { site, clip, requests } = options;
    const { receive, send, consumers } = asJoinedMedia(options.joined);
    const common = (transport: string) => ({
      connectTransport: (dtlsParameters: DtlsParameters) => requests.connect(transport, dtlsParameters),
      onDown: () => options.onDown(new Error(`${site}: a media link is down`)),
    });
    this.#receive = new ReceivePeer({
      ...common(receive.id),
      name: `${site} receive`,
      transport: receive,
      consumers,
      isFollowed: (bus) => options.follow?.includes(bus) ?? true,
      onChange: options.onChange,
    });
    this.#send = send === null ? null : new SendPeer({ ...common(send.id), site, clip, transport: send });
  }

  /** Resolves when both links are up. */
  get connected(): Promise<unknown> {
    return Promise.all([this.#receive.connected, this.#send?.connected]);
  }

  get reports(): Readonly<Record<BusName, TrackReport>> {
    return this.#receive.reports;
  }

  get negotiations(): number {
    return this.#receive.negotiations;
  }

  get sent(): { readonly packets: number; readonly bytes: number } {
    return this.#send?.sent ?? { packets: 0, bytes: 0 };
  }

  get keyFrameRequests(): number {
    return this.#send?.cameraKeyFrameRequests ?? 0;
  }

  resetLongestPauses(): void {
    this.#receive.resetLongestPauses();
  }

  /** Follows what the server wants from this bot: publishes once it may, then sends no more than that. */
  follow(wanted: Contribution): void {
    this.#wanted = wanted;
    if (!wanted.contributes) this.#send?.setWanted(null);
    else if (this.#published === null) this.#published = this.#publish();
    else this.#applyWanted();
  }

  async shareContent(): Promise<void> {
    await this.#produce('content');
    this.#send?.setContent(true);
  }

  stopContent(): void {
    this.#send?.setContent(false);
  }

  close(): void {
    this.#receive.close();
    this.#send?.close();
  }

  async #publish(): Promise<void> {
    try {
      await Promise.all([this.#produce('camera'), this.#produce('microphone')]);
      await this.#send?.connected;
      this.#applyWanted();
    } catch (cause) {
      this.#options.onDown(cause);
    }
  }

  #applyWanted(): void {
    const { contributes, maxSpatialLayer, microphone } = this.#wanted;
    this.#send?.setWanted(contributes ? { maxSpatialLayer, microphone } : null);
  }

  async #produce(kind: ContributionKind): Promise<void> {
    if (this.#send !== null) await this.#options.requests.produce(kind, this.#send.rtpParameters(kind));
  }
}

/** The contract leaves mediasoup's forms open, because clients hand them on as they are; the bot looks inside. */
function asJoinedMedia(joined: MediaJoined): JoinedMedia {
  return joined as JoinedMedia;
}
