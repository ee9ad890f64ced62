import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { types } from 'mediasoup-client';
import type { KeptStorage } from '../connection/browserStorage.ts';
import type { MediaRequests } from './MediaConnection.ts';
import { forgetMute, isMuteRemembered, rememberMute } from './muteMemory.ts';

const RETRY_MS = 2_000;

type Options = {
  readonly requests: MediaRequests;
  /** The server forgets what it was told with the transports that it was told on. */
  readonly transport: ReadonlySignal<types.Transport | null>;
  readonly track: ReadonlySignal<MediaStreamTrack | null>;
  readonly storage: KeptStorage;
};

type Goal = { readonly transport: types.Transport; readonly muted: boolean };

/**
 * The room's own switch on its microphone. What is sent meanwhile is silence, so that the floor, the timer and the
 * programme go on; staff are told. It holds for whatever device takes the microphone's place, and over a reload: a room
 * that has muted itself is never opened by accident. Rule [SP17].
 */
export class RoomMicrophone {
  readonly #muted;
  readonly #options: Options;
  readonly #stopFollowing: readonly (() => void)[];
  /** What the server is to know, and on which transports. */
  #goal: Goal | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#muted = signal(isMuteRemembered(options.storage));
    this.#stopFollowing = [
      effect(() => {
        const track = options.track.value;
        if (track !== null) {
          track.enabled = !this.#muted.value;
        }
      }),
      effect(() => this.#tell(options.transport.value, this.#muted.value)),
    ];
  }

  get muted(): ReadonlySignal<boolean> {
    return this.#muted;
  }

  toggle(): void {
    const muted = !this.#muted.peek();
    if (muted) {
      rememberMute(this.#options.storage);
    } else {
      forgetMute(this.#options.storage);
    }
    this.#muted.value = muted;
  }

  /** Ends it for this page. A muted microphone stays so until its device is let go. */
  close(): void {
    this.#stopFollowing.forEach((stop) => stop());
    clearTimeout(this.#retry);
    this.#goal = null;
  }

  /** On new transports the server takes the microphone for open. */
  #tell(transport: types.Transport | null, muted: boolean): void {
    clearTimeout(this.#retry);
    const known = transport !== null && transport === this.#goal?.transport;
    this.#goal = transport && { transport, muted };
    if (this.#goal !== null && (muted || known)) {
      void this.#send(this.#goal);
    }
  }

  async #send(goal: Goal): Promise<void> {
    const answer = await this.#options.requests.request('media.mute', { muted: goal.muted });
    if (!answer.ok && goal === this.#goal) {
      this.#retry = setTimeout(() => void this.#send(goal), RETRY_MS);
    }
  }
}
