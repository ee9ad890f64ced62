import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { contributor, type Site } from '../../domain/sites/sites.ts';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { browserStorage } from '../connection/browserStorage.ts';
import { ContributionSender } from '../media/ContributionSender.ts';
import { FlowWatch } from '../media/FlowWatch.ts';
import type { LocalDevices } from '../media/LocalDevices.ts';
import { LevelMeter } from '../media/LevelMeter.ts';
import { LossWatch, receivedIn, type Received } from '../media/LossWatch.ts';
import { RoomMicrophone } from '../media/RoomMicrophone.ts';
import { ScreenShare } from '../media/ScreenShare.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { connectionState, type ConnectionState } from '../state/connectionState.ts';
import { airRole, type AirRole } from './airRole.ts';
import { SiteFloor } from './SiteFloor.ts';
import type { VisitKind } from './visitMemory.ts';
import { watchingReason, type WatchingReason } from './watchingReason.ts';

/** One stay of the site in the conference: what it is shown, what it sends, and what it asks for. */
export class SiteVisit {
  readonly client: ConferenceClient;
  readonly devices: LocalDevices;
  readonly floor: SiteFloor;
  /** How loud the microphone is. */
  readonly meter: LevelMeter;
  /** The room's own switch on its microphone. */
  readonly room: RoomMicrophone;
  readonly share: ScreenShare;
  readonly contribution: ContributionSender;
  readonly #loss: LossWatch;
  readonly #flow: FlowWatch;
  readonly #stopFollowing: () => void;
  readonly #kind;

  /** Null before the first welcome. */
  readonly site: ReadonlySignal<Site | null> = computed(() => {
    const id = this.client.live.self.value?.site ?? null;
    return id === null ? null : (this.client.store.conference.value.sites[id] ?? null);
  });

  readonly role: ReadonlySignal<AirRole> = computed(() => {
    const { store, live } = this.client;
    const id = this.site.value?.id;
    return id === undefined ? 'listening' : airRole(store.conference.value, live.programme.value.onAir, id);
  });

  /** Whether the programme really carries this site's voice. */
  readonly heard: ReadonlySignal<boolean> = computed(() => {
    const { onAir } = this.client.live.programme.value;
    return this.site.value !== null && AUDIO_BUSES.some((bus) => onAir[bus] === this.site.value?.id);
  });

  readonly connection: ReadonlySignal<ConnectionState> = computed(() =>
    connectionState(this.client.signalling.status.value, this.client.media.state.value, {
      weak: this.#loss.weak.value,
      flowing: this.#flow.flowing.value,
    }),
  );

  /** The session is over, and does not come back by itself. */
  readonly ended: ReadonlySignal<boolean> = computed(() => this.client.signalling.status.value === 'ended');

  /** Why this page sends nothing; null when it does. */
  readonly watching: ReadonlySignal<WatchingReason | null> = computed(() =>
    watchingReason({
      devicesWanted: this.#kind.value === 'devices',
      otherContributes: this.#otherContributes(),
      camera: this.devices.camera.state.value,
      microphone: this.devices.microphone.state.value,
    }),
  );

  constructor(client: ConferenceClient, devices: LocalDevices, kind: VisitKind) {
    const { signalling, live, media, store } = client;
    this.client = client;
    this.devices = devices;
    this.#kind = signal(kind);
    this.floor = new SiteFloor({
      requests: signalling,
      conference: store.conference,
      site: computed(() => live.self.value?.site ?? null),
      serverNow: () => signalling.clock.serverNow(),
    });
    this.meter = new LevelMeter(devices.microphone.track);
    // Before anything is sent: a room that has muted itself is not heard for an instant.
    this.room = new RoomMicrophone({
      requests: signalling,
      transport: media.send,
      track: devices.microphone.track,
      storage: browserStorage('sessionStorage'),
    });
    this.share = screenShare(client);
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
    const received = receivedBy(client);
    this.#loss = new LossWatch(received);
    this.#flow = new FlowWatch(
      received,
      computed(() => signalling.status.value === 'stale'),
    );
    this.#stopFollowing = effect(() => void (this.ended.value && this.share.stop()));
  }

  /** From watching to taking part with camera and microphone, in the same session. */
  useDevices(): void {
    this.#kind.value = 'devices';
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

  #release(): void {
    this.#stopFollowing();
    this.share.close();
    this.contribution.close();
    this.room.close();
    this.#loss.close();
    this.#flow.close();
  }
}

function screenShare({ signalling, live, store }: ConferenceClient): ScreenShare {
  return new ScreenShare({
    requests: signalling,
    session: computed(() => live.self.value?.session ?? null),
    sharer: computed(() => store.conference.value.content?.session ?? null),
    port: 'getDisplayMedia' in (navigator.mediaDevices ?? {}) ? navigator.mediaDevices : undefined,
  });
}

/** What has come in so far, read anew at every call. */
function receivedBy({ media }: ConferenceClient): () => Promise<Received | null> {
  return async () => {
    const stats = await media.receiveStats();
    return stats === null ? null : receivedIn(stats);
  };
}
