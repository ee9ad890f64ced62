import type { Clip } from '../../../bot/clips/clipCache.ts';
import { BOT_RTP_CAPABILITIES } from '../../../bot/media/botRtp.ts';
import { ReceivePeer } from '../../../bot/media/ReceivePeer.ts';
import { SendPeer } from '../../../bot/media/SendPeer.ts';
import type { SourceChange, TrackReport } from '../../../bot/media/TrackReceiver.ts';
import { waitUntil } from '../../../bot/waitUntil.ts';
import type { ConferenceId, SessionId, SiteId } from '../../../domain/ids.ts';
import type { BusName, ContributionKind } from '../../../domain/programme/programme.ts';
import type { JoinedMedia, MediaPlane, TransportOptions, WantedContribution } from '../MediaPlane.ts';

/** Long enough for a machine with other things to do; nothing waits so long when all is well. */
export const PATIENCE_MS = 15_000;

export type PlaneSiteOptions = {
  readonly plane: MediaPlane;
  readonly conference: ConferenceId;
  readonly session: SessionId;
  /** Null for staff. */
  readonly site: SiteId | null;
  readonly clip: Clip;
};

/** One session on a plane under test, with real transports, as a client that obeys what the plane wants. */
export class PlaneSite {
  readonly session: SessionId;
  /** Whose picture or voice came on which bus, in the order of its coming. */
  readonly changes: (SourceChange & { readonly bus: BusName })[] = [];
  /** All that the plane wanted of it. */
  readonly wishes: WantedContribution[] = [];
  readonly #options: PlaneSiteOptions;
  #joined: JoinedMedia | null = null;
  #sender: SendPeer | null = null;
  #receiver: ReceivePeer | null = null;
  /** Sends as loud as it can even when it is not wanted, as a client that was tampered with. */
  #disobedient = false;

  constructor(options: PlaneSiteOptions) {
    this.#options = options;
    this.session = options.session;
  }

  get joined(): JoinedMedia {
    return required(this.#joined, 'joined');
  }

  get sender(): SendPeer {
    return required(this.#sender, 'sender');
  }

  /** Rounds of offer and answer that its receiving end has had. */
  get negotiations(): number {
    return required(this.#receiver, 'receiver').negotiations;
  }

  /** What it gets on a bus. */
  on(bus: BusName): TrackReport {
    return required(this.#receiver, 'receiver').reports[bus];
  }

  async join(): Promise<void> {
    const { plane, conference, session, site } = this.#options;
    this.#joined = await plane.join({ conference, session, site, rtpCapabilities: BOT_RTP_CAPABILITIES });
  }

  /** Connects its transports; resolves when media can flow. */
  async connect(): Promise<void> {
    const { session, site, clip } = this.#options;
    const { receive, send, consumers } = this.joined;
    this.#receiver = new ReceivePeer({
      name: session,
      ...this.#link(receive),
      consumers,
      onChange: (bus, change) => this.changes.push({ bus, ...change }),
    });
    if (site !== null && send !== null) {
      this.#sender = new SendPeer({ site, clip, ...this.#link(send) });
      this.#sender.setWanted(this.wishes.at(-1) ?? null);
    }
    await Promise.all([this.#receiver.connected, this.#sender?.connected]);
  }

  async publish(kinds: readonly ContributionKind[]): Promise<void> {
    for (const kind of kinds) {
      await this.#options.plane.produce(this.session, kind, this.sender.rtpParameters(kind));
    }
    this.sender.setContent(kinds.includes('content'));
  }

  obey(wanted: WantedContribution): void {
    this.wishes.push(wanted);
    if (!this.#disobedient) {
      this.#sender?.setWanted(wanted);
    }
  }

  disobey(): void {
    this.#disobedient = true;
    this.sender.setWanted({ maxSpatialLayer: 2, microphone: true });
  }

  /** Waits until a bus brings it a site's picture or voice. */
  async sees(bus: BusName, site: string): Promise<void> {
    const since = this.on(bus).frames;
    await waitUntil(
      `${this.session} gets ${site} on ${bus}`,
      () => this.on(bus).site === site && this.on(bus).frames > since,
      PATIENCE_MS,
    );
  }

  /** Waits until a bus has brought it that many more frames. */
  async getsMore(bus: BusName, frames: number): Promise<void> {
    const enough = this.on(bus).frames + frames;
    await waitUntil(`${this.session} gets more on ${bus}`, () => this.on(bus).frames >= enough, PATIENCE_MS);
  }

  async leave(): Promise<void> {
    this.disconnect();
    await this.#options.plane.leave(this.session);
  }

  /** Is gone without a word. */
  disconnect(): void {
    this.#receiver?.close();
    this.#sender?.close();
  }

  #link(transport: TransportOptions) {
    return {
      transport,
      connectTransport: (dtlsParameters: TransportOptions['dtlsParameters']) =>
        this.#options.plane.connectTransport(this.session, transport.id, dtlsParameters),
    };
  }
}

function required<Value>(value: Value | null, what: string): Value {
  if (value === null) {
    throw new Error(`the site has no ${what} yet`);
  }
  return value;
}
