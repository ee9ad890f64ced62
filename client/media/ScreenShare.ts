import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { asId, type CommandId, type SessionId } from '../../domain/ids.ts';
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
  readonly #stopFollowing: () => void;
  #announcedIn: SessionId | null = null;
  /** Whether the log has told that it is this session that shares. */
  #confirmed = false;

  constructor({ requests, session, sharer, port }: Options) {
    this.#requests = requests;
    this.#port = port;
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

  /** Asks the person what to share. Answers null when the person chose nothing. */
  async start(session: SessionId): Promise<Answer<unknown> | null> {
    const track = await this.#pick();
    if (track === null) {
      return null;
    }
    this.#announcedIn = session;
    const answer = await this.#announce();
    if (!answer.ok) {
      track.stop();
      return answer;
    }
    track.contentHint = 'detail';
    // The browser's own "stop sharing" button, or the window was closed.
    track.addEventListener('ended', () => void this.stop());
    this.#track.value = track;
    return answer;
  }

  /** Ends it; nothing happens when nothing is shared. */
  async stop(): Promise<void> {
    if (this.#end()) {
      await this.#requests.request('content.stop', { command: asId<CommandId>(randomId()) });
    }
  }

  /** Lets go without telling: the session ends with the page. */
  close(): void {
    this.#stopFollowing();
    this.#end();
  }

  #follow(session: SessionId | null, sharer: SessionId | null): void {
    if (session !== null && session !== this.#announcedIn) {
      this.#announcedIn = session;
      this.#confirmed = false;
      void this.#announce();
    } else if (sharer === this.#announcedIn) {
      this.#confirmed = true;
    } else if (this.#confirmed) {
      // An operator has stopped it, or another device of the host site has taken over.
      this.#end();
    }
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

  async #announce(): Promise<Answer<unknown>> {
    return await this.#requests.request('content.start', { command: randomId() });
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
