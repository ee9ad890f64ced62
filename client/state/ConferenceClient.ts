import type { Resync } from '../../contract/notifications.ts';
import type { Handshake } from '../../contract/requests.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import { deviceId } from '../connection/deviceId.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { Signalling } from '../connection/Signalling.ts';
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
  readonly #online = () => this.signalling.retryNow();

  constructor(logins: LoginStore) {
    this.#logins = logins;
    this.signalling = new Signalling({
      handshake: () => this.#handshake(),
      renewToken: async () => {
        const answer = await logins.refresh();
        return answer.ok ? { ok: true, data: answer.data.accessToken } : answer;
      },
    });
    this.store = new ConferenceStore((version) => this.#missingLog(version));
    this.media = new MediaSession(this.signalling);
    this.signalling.on('welcome', (welcome) => this.store.welcome(welcome));
    this.signalling.on('events', (events) => this.store.append(events));
    this.live.follow(this.signalling);
  }

  /** Starts. A browser that cannot play the programme takes part without picture and sound (`media.state`). */
  async open(): Promise<void> {
    const login = this.#logins.login.peek();
    if (login !== null) {
      await this.media.load(login.rtpCapabilities);
    }
    window.addEventListener('online', this.#online);
    this.signalling.connect();
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
    window.removeEventListener('online', this.#online);
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

  #handshake(): Handshake {
    const { conference, version } = this.store.position;
    const rtpCapabilities = this.media.rtpCapabilities;
    return {
      token: this.#logins.login.peek()?.accessToken ?? '',
      contract: CONTRACT_VERSION,
      device: deviceId(),
      version,
      ...(conference === null ? {} : { conference }),
      ...(rtpCapabilities === null ? {} : { rtpCapabilities }),
    };
  }
}
