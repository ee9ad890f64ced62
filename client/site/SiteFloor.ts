import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Conference } from '../../domain/conference/conference.ts';
import type { MicrophoneCheck } from '../../domain/floor/floor.ts';
import type { FloorRequestId, SiteId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import { randomId } from '../connection/deviceId.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { tick } from '../ui/tick.ts';
import { floorWishes, type FloorWishes, type WishKind } from './floorWishes.ts';
import { siteTurn, type SiteTurn } from './siteTurn.ts';

type Sources = {
  readonly requests: Pick<Signalling, 'request'>;
  readonly conference: ReadonlySignal<Conference>;
  /** Null before the first welcome. */
  readonly site: ReadonlySignal<SiteId | null>;
  /** The server's time, ms epoch. */
  readonly serverNow: () => number;
};

const NO_TURN: SiteTurn = { speaking: null, preparing: null, called: null };
const NO_WISHES: FloorWishes = { waiting: [], offers: [], list: { open: false, closesAt: null } };

/** The site before the floor: what it waits for, what it is called to, and what it answers. */
export class SiteFloor {
  readonly #sources: Sources;
  readonly #asking = signal(false);

  readonly turn: ReadonlySignal<SiteTurn> = computed(() => {
    const { conference, site } = this.#sources;
    return site.value === null ? NO_TURN : siteTurn(conference.value, site.value);
  });

  readonly wishes: ReadonlySignal<FloorWishes> = computed(() => {
    const { conference, site, serverNow } = this.#sources;
    if (conference.value.floor.list.closesAt !== null) {
      // A list that closes at a moment does so without an event.
      void tick.value;
    }
    return site.value === null ? NO_WISHES : floorWishes(conference.value, site.value, serverNow());
  });

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Whether an answer of the server is being waited for: one thing at a time. */
  get asking(): ReadonlySignal<boolean> {
    return this.#asking;
  }

  async ask(kind: WishKind): Promise<Answer<unknown> | null> {
    return await this.#send(() =>
      this.#sources.requests.request('floor.request', { command: randomId(), request: randomId(), kind }),
    );
  }

  async takeBack(request: FloorRequestId): Promise<Answer<unknown> | null> {
    return await this.#send(() =>
      this.#sources.requests.request('floor.withdraw', { command: randomId(), request }),
    );
  }

  /** Answers "prepare to speak", or answers it otherwise; null where the site is not prepared. Rule [SP12]. */
  async answer(ready: boolean, microphone: MicrophoneCheck): Promise<Answer<unknown> | null> {
    const speech = this.turn.peek().preparing?.speech.id;
    return speech === undefined
      ? null
      : await this.#send(() =>
          this.#sources.requests.request('floor.ready', { command: randomId(), speech, ready, microphone }),
        );
  }

  async #send(send: () => Promise<Answer<unknown>>): Promise<Answer<unknown> | null> {
    if (this.#asking.peek()) {
      return null;
    }
    this.#asking.value = true;
    const answer = await send();
    this.#asking.value = false;
    return answer;
  }
}
