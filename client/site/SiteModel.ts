import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { KeptStorage } from '../connection/browserStorage.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import type { LocalDevices } from '../media/LocalDevices.ts';
import { forgetMute } from '../media/muteMemory.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { rememberedVisit, rememberVisit, type VisitKind } from './visitMemory.ts';

/** `login` → `check` (devices) → `visit` (in the conference) → `left`. */
export type SiteStage = 'login' | 'check' | 'visit' | 'left';

/** What the model needs of a stay in the conference. */
export type Stay = Pick<SiteVisit, 'leave' | 'close' | 'useDevices' | 'ended'>;

type Options<Visit extends Stay> = {
  readonly logins: LoginStore;
  readonly devices: LocalDevices;
  readonly storage: KeptStorage;
  readonly enter: (kind: VisitKind) => Visit;
};

/** The site page's way through its stages, and back to its place after a reload. Rules [SP1] to [SP3]. */
export class SiteModel<Visit extends Stay = SiteVisit> {
  readonly logins: LoginStore;
  readonly devices: LocalDevices;
  readonly stage: ReadonlySignal<SiteStage>;
  readonly #visit = signal<Visit | null>(null);
  readonly #left = signal(false);
  readonly #storage: KeptStorage;
  /** The devices were let go because the session was over. */
  #resting = false;
  readonly #enter: (kind: VisitKind) => Visit;

  constructor({ logins, devices, storage, enter }: Options<Visit>) {
    this.logins = logins;
    this.devices = devices;
    this.#storage = storage;
    this.#enter = enter;
    this.stage = computed(() => {
      if (logins.login.value === null) {
        return 'login';
      }
      if (this.#visit.value !== null) {
        return 'visit';
      }
      return this.#left.value ? 'left' : 'check';
    });
  }

  /** The stay in the conference; null at every other stage. */
  get visit(): ReadonlySignal<Visit | null> {
    return this.#visit;
  }

  /**
   * Comes back to where a reload interrupted.
   * @param code the site that the page's address names: another one than was logged in must log in itself
   */
  start(code: string | null): void {
    const { login } = this.logins;
    if (code !== null && login.peek() !== null && login.peek()?.site !== code) {
      this.logOut();
    }
    const kind = rememberedVisit(this.#storage);
    if (login.peek() !== null && kind !== null) {
      this.join(kind);
    }
    effect(() => {
      // The server ended the log-in: nothing of the visit can go on.
      if (login.value === null) {
        this.#end();
      }
    });
    effect(() => this.#rest(this.#visit.value?.ended.value ?? false));
  }

  join(kind: VisitKind): void {
    rememberVisit(this.#storage, kind);
    this.#left.value = false;
    if (kind === 'watching') {
      this.devices.close();
    } else if (this.devices.camera.state.peek().status === 'off') {
      void this.devices.open();
    }
    this.#visit.value = this.#enter(kind);
  }

  /** From watching only to taking part. */
  useDevices(): void {
    rememberVisit(this.#storage, 'devices');
    this.#visit.peek()?.useDevices();
    void this.devices.open();
  }

  /** Leaves the conference; the log-in stays, so that coming back is one press. */
  leave(): void {
    this.#forget();
    void this.#visit.peek()?.leave();
    this.#visit.value = null;
    this.#left.value = true;
    this.devices.close();
  }

  /** Back to the device check. */
  comeBack(): void {
    this.#left.value = false;
  }

  logOut(): void {
    this.#end();
    this.logins.logOut();
  }

  /**
   * While the session is over, another window or device of the site may be in its place: it gets camera and microphone,
   * which some systems open only once. Rule [SP9].
   */
  #rest(ended: boolean): void {
    if (ended) {
      this.#resting = true;
      this.devices.close();
    } else if (this.#resting) {
      this.#resting = false;
      if (rememberedVisit(this.#storage) === 'devices') {
        void this.devices.open();
      }
    }
  }

  #end(): void {
    this.#forget();
    this.#visit.peek()?.close();
    this.#visit.value = null;
    this.#left.value = false;
    this.devices.close();
  }

  /** A later visit in this tab begins with the device check and an open microphone. */
  #forget(): void {
    rememberVisit(this.#storage, null);
    forgetMute(this.#storage);
  }
}
