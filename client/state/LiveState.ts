import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Notifications, Programme, SiteMedia, StaffPresence } from '../../contract/notifications.ts';
import type { Role } from '../../domain/actor.ts';
import type { SessionId, SiteId } from '../../domain/ids.ts';
import { AUDIO_BUSES, BUSES } from '../../domain/programme/programme.ts';

/** Who this page is in the conference, since the last welcome. */
export type Self = {
  readonly session: SessionId;
  readonly site: SiteId | null;
  readonly roles: readonly Role[];
  readonly name: string;
};

export type Heard = Notifications['heard'];
export type WantedContribution = Notifications['contribution'];
type Source = {
  on<N extends keyof Notifications>(name: N, listener: (message: Notifications[N]) => void): () => void;
};

const NOTHING_ON_AIR: Programme = { onAir: record(BUSES, null), problems: [] };
const SILENCE: Heard = record(AUDIO_BUSES, -127);
const NOTHING_WANTED: WantedContribution = { contributes: false, maxSpatialLayer: 0, microphone: false };

/**
 * What is true now and in no log: the latest of each volatile notification. While the line is down it stays as it was
 * last known. Rule [CL13].
 */
export class LiveState {
  readonly #self = signal<Self | null>(null);
  readonly #programme = signal(NOTHING_ON_AIR);
  readonly #heard = signal(SILENCE);
  readonly #siteMedia = signal<ReadonlyMap<SiteId, SiteMedia>>(new Map());
  readonly #staff = signal<readonly StaffPresence[]>([]);
  readonly #contribution = signal(NOTHING_WANTED);

  /** Null before the first welcome. */
  get self(): ReadonlySignal<Self | null> {
    return this.#self;
  }
  /** What each bus really forwards, and the trouble with it. */
  get programme(): ReadonlySignal<Programme> {
    return this.#programme;
  }
  /** Levels of the audio buses, dBov; staff only. */
  get heard(): ReadonlySignal<Heard> {
    return this.#heard;
  }
  /** Sites' media; staff only. A site that is not in it has none. */
  get siteMedia(): ReadonlySignal<ReadonlyMap<SiteId, SiteMedia>> {
    return this.#siteMedia;
  }
  /** Who else operates; staff only. */
  get staff(): ReadonlySignal<readonly StaffPresence[]> {
    return this.#staff;
  }
  /** What this session shall send; sites only. */
  get contribution(): ReadonlySignal<WantedContribution> {
    return this.#contribution;
  }

  /** Takes what `source` tells from now on. */
  follow(source: Source): void {
    source.on('welcome', ({ session, site, roles, name, programme }) => {
      this.#self.value = { session, site, roles, name };
      this.#programme.value = programme;
      // What follows is told anew to every session, and only where it differs from this.
      this.#heard.value = SILENCE;
      this.#siteMedia.value = new Map();
      this.#staff.value = [];
      this.#contribution.value = NOTHING_WANTED;
    });
    source.on('programme', (programme) => (this.#programme.value = programme));
    source.on('heard', (heard) => (this.#heard.value = heard));
    source.on('staff', (staff) => (this.#staff.value = staff));
    source.on('contribution', (contribution) => (this.#contribution.value = contribution));
    source.on('siteMedia', (changes) => {
      this.#siteMedia.value = new Map([
        ...this.#siteMedia.peek(),
        ...changes.map((media) => [media.site, media] as const),
      ]);
    });
  }
}

function record<K extends string, V>(keys: readonly K[], value: V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>;
}
