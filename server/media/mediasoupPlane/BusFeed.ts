import type { SiteId } from '../../../domain/ids.ts';
import type { AudioBus } from '../programme/AudioBus.ts';
import type { VideoBus } from '../programme/VideoBus.ts';
import type { Contribution } from './Contribution.ts';
import { SiteSource } from './SiteSource.ts';

/** What a feed needs of its bus. Voices are cut at once, so only pictures have a standby of their own. */
export type FedBus = Pick<AudioBus, 'take' | 'sourceClosed'> & Partial<Pick<VideoBus, 'standby' | 'release'>>;

/**
 * Brings contributions to one bus: opens a source when the bus is to have it, and closes it when the bus has let go of
 * it, which after a take is only at the new picture's first key frame.
 */
export class BusFeed {
  readonly #bus: FedBus;
  readonly #onReleased: (contribution: Contribution) => void;
  readonly #openings = new Map<Contribution, Promise<void>>();
  /** Every open source, among them one that is on air until a pending cut. */
  readonly #sources = new Map<Contribution, SiteSource>();
  #wanted: Contribution | null = null;
  #wantedStandby: readonly Contribution[] = [];
  #taken: SiteSource | null = null;
  readonly #standby = new Set<SiteSource>();

  /** @param onReleased called when the bus has nothing to do with a contribution any more */
  constructor(bus: FedBus, onReleased: (contribution: Contribution) => void) {
    this.#bus = bus;
    this.#onReleased = onReleased;
  }

  /** Whether the bus has a source of the site: on standby, on air, or until a cut is through. */
  holds(site: SiteId): boolean {
    return [...this.#sources.keys()].some((contribution) => contribution.site === site);
  }

  /**
   * Puts a contribution on the bus, null is nothing: before this returns when its source is open, as on standby, else
   * when it is.
   *
   * @throws when it ended on the way
   */
  async take(contribution: Contribution | null): Promise<void> {
    this.#wanted = contribution;
    this.#settle();
    if (contribution !== null) {
      await this.#open(contribution);
    }
  }

  /** Makes exactly these the sources on standby, next first. @throws when one of them ended on the way */
  async setStandby(contributions: readonly Contribution[]): Promise<void> {
    this.#wantedStandby = contributions;
    this.#settle();
    await Promise.all(contributions.map((contribution) => this.#open(contribution)));
  }

  /** The contribution has ended. */
  handleContributionClosed(contribution: Contribution): void {
    this.#wanted = this.#wanted === contribution ? null : this.#wanted;
    this.#wantedStandby = this.#wantedStandby.filter((wanted) => wanted !== contribution);
    const source = this.#sources.get(contribution);
    if (source === undefined) {
      return;
    }
    this.#taken = this.#taken === source ? null : this.#taken;
    this.#standby.delete(source);
    this.#bus.sourceClosed(source);
    this.#release(source);
  }

  async #open(contribution: Contribution): Promise<void> {
    if (this.#sources.has(contribution)) {
      return;
    }
    const opening = this.#openings.get(contribution) ?? this.#openAnew(contribution);
    this.#openings.set(contribution, opening);
    try {
      await opening;
    } finally {
      this.#openings.delete(contribution);
    }
  }

  async #openAnew(contribution: Contribution): Promise<void> {
    const source = await SiteSource.open(contribution, () => {
      this.#closeUnused();
    });
    if (contribution.closed) {
      source.close();
      throw new Error(`${contribution.kind} of ${contribution.site} ended while it was attached`);
    }
    this.#sources.set(contribution, source);
    this.#settle();
  }

  /** Gives the bus what is wanted now, as far as it is open. */
  #settle(): void {
    const source = this.#wanted === null ? null : this.#sources.get(this.#wanted);
    if (source !== undefined && source !== this.#taken) {
      this.#taken = source;
      this.#bus.take(source);
    }
    for (const standby of this.#standby) {
      if (!this.#wantedStandby.includes(standby.contribution)) {
        this.#standby.delete(standby);
        this.#bus.release?.(standby);
      }
    }
    for (const contribution of this.#wantedStandby) {
      const standby = this.#sources.get(contribution);
      if (standby !== undefined && !this.#standby.has(standby)) {
        this.#standby.add(standby);
        this.#bus.standby?.(standby, standby.ssrcs.length);
      }
    }
    this.#closeUnused();
  }

  #closeUnused(): void {
    for (const source of this.#sources.values()) {
      if (!source.attached && source !== this.#taken && !this.#standby.has(source)) {
        this.#release(source);
      }
    }
  }

  #release(source: SiteSource): void {
    this.#sources.delete(source.contribution);
    source.close();
    this.#onReleased(source.contribution);
  }
}
