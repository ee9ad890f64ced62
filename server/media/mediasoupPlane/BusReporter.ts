import type { ConferenceId, SiteId } from '../../../domain/ids.ts';
import type { BusName } from '../../../domain/programme/programme.ts';
import type { MediaEvent } from '../MediaPlane.ts';
import type { VideoBusListener } from '../programme/VideoBusOptions.ts';
import { preciseNow } from './preciseNow.ts';

/** Makes the plane's events of what one bus reports. */
export class BusReporter implements VideoBusListener {
  readonly #conference: ConferenceId;
  readonly #bus: BusName;
  readonly #emit: (event: MediaEvent) => void;
  /** Site that has stopped and not been heard of since. */
  #stopped: SiteId | null = null;

  constructor(conference: ConferenceId, bus: BusName, emit: (event: MediaEvent) => void) {
    this.#conference = conference;
    this.#bus = bus;
    this.#emit = emit;
  }

  onAir(site: SiteId | null): void {
    this.#emit({ type: 'onAir', ...this.#where, site, at: Math.round(preciseNow()) });
    // A site that stopped may come back with another source, after a reconnect: for viewers it is the same.
    if (site !== null) {
      this.onSourceResumed(site);
      this.#stopped = null;
    }
  }

  onStandby(site: SiteId, ready: boolean, layers: number): void {
    this.#emit({ type: 'standby', conference: this.#conference, site, ready, layers });
  }

  onTakeFailed(site: SiteId, reason: 'no_key_frame'): void {
    this.#emit({ type: 'takeFailed', ...this.#where, site, reason });
  }

  onSourceStopped(site: SiteId, lastPacketAt: number): void {
    this.#stopped = site;
    this.#emit({ type: 'sourceStopped', ...this.#where, site, lastPacketAt: Math.round(lastPacketAt) });
  }

  onSourceResumed(site: SiteId): void {
    if (this.#stopped === site) {
      this.#stopped = null;
      this.#emit({ type: 'sourceResumed', ...this.#where, site });
    }
  }

  get #where(): { readonly conference: ConferenceId; readonly bus: BusName } {
    return { conference: this.#conference, bus: this.#bus };
  }
}
