import type { Resync } from '../../contract/notifications.ts';
import { followNetwork } from '../connection/followNetwork.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { signallingFor, type PageState } from '../connection/signallingFor.ts';
import { MediaSession } from '../media/MediaSession.ts';
import { ConferenceStore } from './ConferenceStore.ts';
import { LiveState } from './LiveState.ts';

const SYNC_RETRY_MS = 1_000;

/**
 * A page's part in the conference: signalling, the folded log, the live state and the media, tied together. One per
 * page; it comes back by itself from everything that `signalling.status` does not call `ended`.
 */
export class ConferenceClient {
  readonly signalling: Signalling;
  readonly store: ConferenceStore;
  readonly live = new LiveState();
  readonly media: MediaSession;
  readonly #logins: LoginStore;
  readonly #plays: boolean;
  #stopFollowing: () => void = () => {};
  #closed = false;

  /** @param plays whether the page shows the programme; one that does not takes no media from the server */
  constructor(logins: LoginStore, { plays = true }: { readonly plays?: boolean } = {}) {
    this.#logins = logins;
    this.#plays = plays;
    this.signalling = signallingFor(logins, () => this.#pageState());
    this.store = new ConferenceStore((version) => this.#missingLog(version));
    this.media = new MediaSession(this.signalling);
    this.signalling.on('welcome', (welcome) => this.store.welcome(welcome));
    this.signalling.on('events', (events) => this.store.append(events));
    this.live.follow(this.signalling);
  }

  /** Starts. A browser that cannot play the programme takes part without picture and sound (`media.state`). */
  async open(): Promise<void> {
    const login = this.#logins.login.peek();
    if (login !== null && this.#plays) {
      await this.media.load(login.rtpCapabilities);
    }
    // Whoever left while the browser was being looked at does not come in after all.
    if (!this.#closed) {
      this.#stopFollowing = followNetwork(this.signalling);
      this.signalling.connect();
    }
  }

  /** Says goodbye, and ends it whatever comes of that. */
  async leave(): Promise<void> {
    if (this.signalling.status.peek() === 'live') {
      await this.signalling.request('session.leave', {});
    }
    this.close();
  }

  /** Ends it from this side: the server takes it as leaving. */
  close(): void {
    this.#closed = true;
    this.#stopFollowing();
    this.signalling.close();
    this.media.close();
  }

  /** Null when the session is over: the next one's welcome brings what is missing. */
  async #missingLog(version: number): Promise<Resync | null> {
    while (this.signalling.status.peek() === 'live') {
      const answer = await this.signalling.request('log.sync', { version });
      if (answer.ok) {
        return answer.data;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, SYNC_RETRY_MS);
      });
    }
    return null;
  }

  #pageState(): PageState {
    const { conference, version, head } = this.store.position;
    const rtpCapabilities = this.media.rtpCapabilities;
    return {
      version,
      ...(conference === null ? {} : { conference, head }),
      ...(rtpCapabilities === null ? {} : { rtpCapabilities }),
    };
  }
}
