import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { queuePosition, type FloorRequest } from '../../domain/floor/floor.ts';
import { contributor, type Site } from '../../domain/sites/sites.ts';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import type { Answer } from '../connection/answer.ts';
import { randomId } from '../connection/deviceId.ts';
import { ContributionSender } from '../media/ContributionSender.ts';
import type { LocalDevices } from '../media/LocalDevices.ts';
import { LossWatch, receivedIn } from '../media/LossWatch.ts';
import { ScreenShare } from '../media/ScreenShare.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { connectionState, type ConnectionState } from '../state/connectionState.ts';
import { airRole, type AirRole } from './airRole.ts';
import type { VisitKind } from './visitMemory.ts';
import { watchingReason, type WatchingReason } from './watchingReason.ts';

/** One stay of the site in the conference: what it is shown, what it sends, and what it asks for. */
export class SiteVisit {
  readonly client: ConferenceClient;
  readonly share: ScreenShare;
  readonly contribution: ContributionSender;
  readonly #loss: LossWatch;
  readonly #stopFollowing: () => void;
  readonly #asking = signal(false);
  readonly #kind;

  /** Null before the first welcome. */
  readonly site: ReadonlySignal<Site | null> = computed(() => {
    const id = this.client.live.self.value?.site ?? null;
    return id === null ? null : (this.client.store.conference.value.sites[id] ?? null);
  });

  readonly role: ReadonlySignal<AirRole> = computed(() => {
    const { store, live } = this.client;
    const id = this.site.value?.id;
    return id === undefined
      ? 'listening'
      : airRole(store.conference.value.floor, live.programme.value.onAir, id);
  });

  /** Whether the programme really carries this site's voice. */
  readonly heard: ReadonlySignal<boolean> = computed(() => {
    const { onAir } = this.client.live.programme.value;
    return this.site.value !== null && AUDIO_BUSES.some((bus) => onAir[bus] === this.site.value?.id);
  });

  /** This site's entry in the queue. */
  readonly request: ReadonlySignal<FloorRequest | null> = computed(
    () => this.#queue.value.find(({ site }) => site === this.site.value?.id) ?? null,
  );

  /** Place in the queue, 1 for the next; null when the site does not wait. */
  readonly place: ReadonlySignal<number | null> = computed(() => {
    const id = this.site.value?.id;
    return id === undefined ? null : queuePosition(this.client.store.conference.value.floor, id);
  });

  readonly connection: ReadonlySignal<ConnectionState> = computed(() =>
    connectionState(
      this.client.signalling.status.value,
      this.client.media.state.value,
      this.#loss.weak.value,
    ),
  );

  /** The session is over, and does not come back by itself. */
  readonly ended: ReadonlySignal<boolean> = computed(() => this.client.signalling.status.value === 'ended');

  /** Why this page sends nothing; null when it does. */
  readonly watching: ReadonlySignal<WatchingReason | null>;
  readonly #queue = computed(() => this.client.store.conference.value.floor.queue);

  constructor(client: ConferenceClient, devices: LocalDevices, kind: VisitKind) {
    const { signalling, live, media } = client;
    this.client = client;
    this.#kind = signal(kind);
    this.share = new ScreenShare({
      requests: signalling,
      session: computed(() => live.self.value?.session ?? null),
      sharer: computed(() => client.store.conference.value.content?.session ?? null),
      port: 'getDisplayMedia' in (navigator.mediaDevices ?? {}) ? navigator.mediaDevices : undefined,
    });
    this.contribution = new ContributionSender({
      requests: signalling,
      transport: media.send,
      wanted: live.contribution,
      tracks: {
        camera: devices.camera.publishable,
        microphone: devices.microphone.publishable,
        content: this.share.track,
      },
    });
    this.#loss = new LossWatch(async () => {
      const stats = await media.receiveStats();
      return stats === null ? null : receivedIn(stats);
    });
    this.#stopFollowing = effect(() => {
      if (this.ended.value) {
        void this.share.stop();
      }
    });
    this.watching = computed(() =>
      watchingReason({
        devicesWanted: this.#kind.value === 'devices',
        otherContributes: this.#otherContributes(),
        camera: devices.camera.state.value,
        microphone: devices.microphone.state.value,
      }),
    );
  }

  /** From watching to taking part with camera and microphone, in the same session. */
  useDevices(): void {
    this.#kind.value = 'devices';
  }

  /** Whether an answer about the queue is being waited for. */
  get asking(): ReadonlySignal<boolean> {
    return this.#asking;
  }

  async askToSpeak(): Promise<Answer<unknown> | null> {
    return await this.#ask(() =>
      this.client.signalling.request('floor.request', { command: randomId(), request: randomId() }),
    );
  }

  async takeBack(): Promise<Answer<unknown> | null> {
    const request = this.request.peek()?.id;
    return request === undefined
      ? null
      : await this.#ask(() =>
          this.client.signalling.request('floor.withdraw', { command: randomId(), request }),
        );
  }

  /** Says goodbye to the conference. */
  async leave(): Promise<void> {
    this.#release();
    await this.client.leave();
  }

  /** Ends without a word: somebody else has ended it. */
  close(): void {
    this.#release();
    this.client.close();
  }

  #otherContributes(): boolean {
    const site = this.site.value;
    const sender = site === null ? null : contributor(site);
    return sender !== null && sender !== this.client.live.self.value?.session;
  }

  async #ask(send: () => Promise<Answer<unknown>>): Promise<Answer<unknown> | null> {
    if (this.#asking.peek()) {
      return null;
    }
    this.#asking.value = true;
    const answer = await send();
    this.#asking.value = false;
    return answer;
  }

  #release(): void {
    this.#stopFollowing();
    this.share.close();
    this.contribution.close();
    this.#loss.close();
  }
}
