import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { SessionId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import { randomId } from '../connection/deviceId.ts';
import type { MediaRequests } from './MediaConnection.ts';

/** The part of the browser's `MediaDevices` that sharing needs. */
interface DisplayPort {
  getDisplayMedia(options: DisplayMediaStreamOptions): Promise<Pick<MediaStream, 'getVideoTracks'>>;
}

type Options = {
  readonly requests: MediaRequests;
  /** The present session: what is shared ends with it on the server and has to be announced again in the next. */
  readonly session: ReadonlySignal<SessionId | null>;
  /** The session whose content all see, by the log. */
  readonly sharer: ReadonlySignal<SessionId | null>;
  readonly port: DisplayPort | undefined;
};

/** Sharing a screen or window from the host site. Rule [CL20]. */
export class ScreenShare {
  readonly #track = signal<MediaStreamTrack | null>(null);
  readonly #requests: MediaRequests;
  readonly #port: DisplayPort | undefined;
  readonly #session: ReadonlySignal<SessionId | null>;
  readonly #stopFollowing: () => void;
  #announcedIn: SessionId | null = null;
  /** The person is choosing what to share, or the server is being asked. */
  #starting = false;
  /** Whether the log has told that it is this session that shares. */
  #confirmed = false;
  #closed = false;

  constructor({ requests, session, sharer, port }: Options) {
    this.#requests = requests;
    this.#port = port;
    this.#session = session;
    this.#stopFollowing = effect(() => {
      if (this.#track.value !== null) {
        this.#follow(session.value, sharer.value);
      }
    });
  }

  /** What is shared; null when nothing is. */
  get track(): ReadonlySignal<MediaStreamTrack | null> {
    return this.#track;
  }

  get supported(): boolean {
    return this.#port !== undefined;
  }

  /** Asks the person what to share. Answers null when the person chose nothing, or is choosing already. */
  async start(): Promise<Answer<unknown> | null> {
    if (this.#starting || this.#track.peek() !== null) {
      return null;
    }
    this.#starting = true;
    try {
      const track = await this.#pick();
      return track === null ? null : await this.#share(track);
    } finally {
      this.#starting = false;
    }
  }

  /** Ends it; nothing happens when nothing is shared. */
  async stop(): Promise<void> {
    if (this.#end()) {
      await this.#retract();
    }
  }

  /** Lets go without telling: the session ends with the page. */
  close(): void {
    this.#closed = true;
    this.#stopFollowing();
    this.#end();
  }

  #follow(session: SessionId | null, sharer: SessionId | null): void {
    if (session !== null && session !== this.#announcedIn) {
      this.#announcedIn = session;
      this.#confirmed = false;
      void this.#announceAgain(session);
    } else if (sharer === this.#announcedIn) {
      this.#confirmed = true;
    } else if (this.#confirmed) {
      // An operator has stopped it, or another device of the host site has taken over.
      this.#end();
    }
  }

  async #share(track: MediaStreamTrack): Promise<Answer<unknown>> {
    this.#announcedIn = this.#session.peek();
    const answer = await this.#announce();
    if (!answer.ok || this.#closed) {
      track.stop();
    } else if (track.readyState === 'ended') {
      // While the server was being asked.
      await this.#retract();
    } else {
      track.contentHint = 'detail';
      // The browser's own "stop sharing" button, or the window was closed.
      track.addEventListener('ended', () => void this.stop());
      this.#track.value = track;
    }
    return answer;
  }

  /** Lets the screen go. Answers whether there was one. */
  #end(): boolean {
    const track = this.#track.peek();
    track?.stop();
    this.#track.value = null;
    this.#announcedIn = null;
    this.#confirmed = false;
    return track !== null;
  }

  /** In a new session. Where the server says no, all know that nothing is shared, and so does this page. */
  async #announceAgain(session: SessionId): Promise<void> {
    const answer = await this.#announce();
    if (!answer.ok && answer.code !== 'no_answer' && this.#announcedIn === session) {
      this.#end();
    }
  }

  async #announce(): Promise<Answer<unknown>> {
    return await this.#requests.request('content.start', { command: randomId() });
  }

  async #retract(): Promise<void> {
    await this.#requests.request('content.stop', { command: randomId() });
  }

  async #pick(): Promise<MediaStreamTrack | null> {
    try {
      const stream = await this.#port?.getDisplayMedia({
        video: { frameRate: { ideal: 15, max: 30 } },
        audio: false,
      });
      return stream?.getVideoTracks()[0] ?? null;
    } catch {
      // The person closed the chooser, or the system forbids it.
      return null;
    }
  }
}
