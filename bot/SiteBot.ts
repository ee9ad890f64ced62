import { randomUUID } from 'node:crypto';
import type { MediaJoined, Notifications } from '../contract/notifications.ts';
import type { RequestInput } from '../contract/requests.ts';
import type { Conference } from '../domain/conference/conference.ts';
import { asId } from '../domain/ids.ts';
import type { FloorRequestId, SiteId } from '../domain/ids.ts';
import type { BusName } from '../domain/programme/programme.ts';
import type { Clip } from './clips/clipCache.ts';
import { BOT_RTP_CAPABILITIES } from './media/botRtp.ts';
import { preciseNow } from './media/clock.ts';
import type { SourceChange, TrackReport } from './media/TrackReceiver.ts';
import { BotConnection, newCommand } from './signalling/BotConnection.ts';
import { SiteMedia } from './SiteMedia.ts';
import { StandbyAnswer } from './StandbyAnswer.ts';

export type SiteBotEvent =
  /** In the conference, for the first time or again; ms since 1970 with fractions. */
  | { readonly type: 'welcomed'; readonly at: number }
  /** Socket and media links are up, for the first time or again. Times count from the opening of the socket. */
  | { readonly type: 'joined'; readonly welcomeMs: number; readonly linksMs: number }
  /** The first picture of the programme after a joining is there. */
  | { readonly type: 'firstPicture'; readonly ms: number }
  | { readonly type: 'change'; readonly bus: BusName; readonly change: SourceChange }
  | { readonly type: 'lost' };

export type SiteBotReport = {
  readonly site: SiteId;
  readonly buses: Readonly<Record<BusName, TrackReport>> | null;
  /** Rounds of offer and answer on the receiving link. */
  readonly negotiations: number;
  readonly sent: { readonly packets: number; readonly bytes: number };
  /** Key-frame requests that reached its camera. */
  readonly keyFrameRequests: number;
};

export type SiteBotOptions = {
  readonly url: string;
  readonly site: SiteId;
  readonly pin: string;
  readonly clip: Clip;
  /** Buses to look at, all by default; a bot that is there for the load needs fewer. */
  readonly follow?: readonly BusName[] | undefined;
  /** Whether it says READY by itself when it is prepared to speak: true unless told otherwise. */
  readonly answersStandby?: boolean | undefined;
  readonly onEvent?: (event: SiteBotEvent) => void;
};

const REJOIN_MS = 500;

// mediasoup's forms and the contract's schemas of them say the same in types that do not know of each other.
const CAPABILITIES = BOT_RTP_CAPABILITIES as RequestInput<'media.join'>['rtpCapabilities'];
type WireRtpParameters = RequestInput<'media.produce'>['rtpParameters'];

/** A site that takes part: joins, sends, receives, asks for the floor, and comes back when something breaks. */
export class SiteBot {
  readonly #options: SiteBotOptions;
  readonly #connection: BotConnection;
  readonly #standby: StandbyAnswer;
  #media: SiteMedia | null = null;
  #rejoin: NodeJS.Timeout | undefined;
  #request: FloorRequestId | null = null;
  #awaitsPicture = true;
  #attempt = 0;
  #contribution: Notifications['contribution'] = {
    contributes: false,
    maxSpatialLayer: 0,
    microphone: false,
  };

  constructor(options: SiteBotOptions) {
    this.#options = options;
    this.#standby = new StandbyAnswer(options.site, () => this.#connection);
    this.#connection = new BotConnection({
      url: options.url,
      credentials: { code: options.site, pin: options.pin },
      rtpCapabilities: CAPABILITIES,
      on: {
        welcome: ({ media }) => this.#handleWelcome(media),
        contribution: (contribution) => {
          this.#contribution = contribution;
          this.#media?.follow(contribution);
        },
        mediaLost: ({ retryAfterMs }) => this.#rejoinMedia(retryAfterMs),
      },
      onState: (state) => {
        if (options.answersStandby ?? true) this.#standby.follow(state);
      },
      onDisconnect: () => options.onEvent?.({ type: 'lost' }),
    });
  }

  get site(): SiteId {
    return this.#options.site;
  }

  /** The conference as this site may know it. */
  get state(): Conference {
    return this.#connection.state;
  }

  get report(): SiteBotReport {
    const media = this.#media;

    return {
      site: this.site,
      buses: media?.reports ?? null,
      negotiations: media?.negotiations ?? 0,
      sent: media?.sent ?? { packets: 0, bytes: 0 },
      keyFrameRequests: media?.keyFrameRequests ?? 0,
    };
  }

  /** Logs in. Apart from `open`, because a person, too, has logged in long before the conference. */
  logIn(): Promise<void> {
    return this.#connection.logIn();
  }

  /** Opens the socket, after `logIn`; what comes of it is told by `onEvent`. */
  open(): void {
    this.#connection.open();
  }

  resetLongestPauses(): void {
    this.#media?.resetLongestPauses();
  }

  async askForFloor(): Promise<void> {
    this.#request = asId<FloorRequestId>(randomUUID());
    await this.#connection.request('floor.request', { command: newCommand(), request: this.#request });
  }

  async withdrawRequest(): Promise<void> {
    if (this.#request === null) return;
    await this.#connection.request('floor.withdraw', { command: newCommand(), request: this.#request });
    this.#request = null;
  }

  /** Says that it is ready for the speech that it is prepared for. */
  async ready(): Promise<void> {
    await this.#standby.ready();
  }

  /** Shares content; only the host site may. */
  async shareContent(): Promise<void> {
    await this.#connection.request('content.start', { command: newCommand() });
    await this.#media?.shareContent();
  }

  async stopContent(): Promise<void> {
    this.#media?.stopContent();
    await this.#connection.request('content.stop', { command: newCommand() });
  }

  /** Drops the line as a pulled cable does; the bot comes back by itself. */
  drop(): void {
    this.#connection.drop();
  }

  close(): void {
    this.#connection.close();
    this.#endMedia();
  }

  #handleWelcome(media: MediaJoined | null): void {
    this.#options.onEvent?.({ type: 'welcomed', at: preciseNow() });
    const welcomeMs = performance.now() - this.#connection.openedAt;
    if (media === null) this.#rejoinMedia(REJOIN_MS);
    else this.#startMedia(media, welcomeMs);
  }

  #startMedia(joined: MediaJoined, welcomeMs: number): void {
    this.#endMedia();
    this.#awaitsPicture = true;
    const media: SiteMedia = new SiteMedia({
      site: this.site,
      clip: this.#options.clip,
      joined,
      follow: this.#options.follow,
      requests: {
        connect: async (transport, dtlsParameters) => {
          await this.#connection.request('media.connect', { transport, dtlsParameters });
        },
        produce: async (kind, rtpParameters) => {
          const input = { kind, rtpParameters: rtpParameters as WireRtpParameters };
          await this.#connection.request('media.produce', input);
        },
      },
      onChange: (bus, change) => this.#handleChange(bus, change),
      // Both links may tell: the first one ends this media, and what comes of it later is no news.
      onDown: () => {
        if (this.#media === media) this.#rejoinMedia(REJOIN_MS);
      },
    });
    this.#media = media;
    media.follow(this.#contribution);
    media.connected.then(
      () => this.#options.onEvent?.({ type: 'joined', welcomeMs, linksMs: this.#sinceOpen() }),
      // Its failure is told by `onDown`, too, which joins again.
      () => undefined,
    );
  }

  /** Joins the media again while the socket stays; when it is gone, the next welcome brings new media. */
  #rejoinMedia(inMs: number): void {
    const attempt = this.#endMedia();
    this.#rejoin = setTimeout(() => {
      if (!this.#connection.connected) return;
      this.#connection.request('media.join', { rtpCapabilities: CAPABILITIES }).then(
        (joined) => this.#attempt === attempt && this.#startMedia(joined, this.#sinceOpen()),
        () => this.#attempt === attempt && this.#rejoinMedia(REJOIN_MS),
      );
    }, inMs);
  }

  /** Ends the media that there is, and what an earlier attempt to join would still bring. Answers the new attempt. */
  #endMedia(): number {
    clearTimeout(this.#rejoin);
    this.#media?.close();
    this.#media = null;
    this.#attempt += 1;

    return this.#attempt;
  }

  #handleChange(bus: BusName, change: SourceChange): void {
    if (change.width > 0 && this.#awaitsPicture) {
      this.#awaitsPicture = false;
      this.#options.onEvent?.({ type: 'firstPicture', ms: this.#sinceOpen() });
    }
    this.#options.onEvent?.({ type: 'change', bus, change });
  }

  #sinceOpen(): number {
    return performance.now() - this.#connection.openedAt;
  }
}
