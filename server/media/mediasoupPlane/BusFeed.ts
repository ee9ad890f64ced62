import type { SiteId } from '../../../domain/ids.ts';
import type { AudioBus } from '../programme/AudioBus.ts';
import type { VideoBus } from '../programme/VideoBus.ts';
import type { Contribution } from './Contribution.ts';
import { SiteSource } from './SiteSource.ts';

/** What a feed needs of its bus. Voices are cut at once, so only pictures have a standby of their own. */
export type FedBus = Pick<AudioBus, 'take' | 'sourceClosed'> & Partial<Pick<VideoBus, 'standby' | 'release'>>;

/**
 * Brings contributions to one bus: opens a source when the bus is to have it, and closes it when the bus has let go of
 * it, which after a take is only at the new picture's first key frame. Its calls must not overlap.
 */
export class BusFeed {
  readonly #bus: FedBus;
  readonly #onReleased: (contribution: Contribution) => void;
  /** Every open source, among them one that is on air until a pending cut. */
  readonly #sources = new Map<Contribution, SiteSource>();
  readonly #standby = new Set<SiteSource>();
  #taken: SiteSource | null = null;

  /** @param onReleased called when the bus has nothing to do with a contribution any more */
  constructor(bus: FedBus, onReleased: (contribution: Contribution) => void) {
    this.#bus = bus;
    this.#onReleased = onReleased;
  }

  /** Whether the bus has a source of the site: on standby, on air, or until a cut is through. */
  holds(site: SiteId): boolean {
    return [...this.#sources.keys()].some((contribution) => contribution.site === site);
  }

  /** Puts a contribution on the bus, null is nothing. @throws when it ended on the way */
  async take(contribution: Contribution | null): Promise<void> {
    if (contribution === (this.#taken?.contribution ?? null)) {
      return;
    }
    const previous = this.#taken;
    const source = contribution === null ? null : await this.#open(contribution);
    this.#taken = source;
    this.#bus.take(source);
    if (previous !== null) {
      this.#closeIfUnused(previous);
    }
  }

  /** Makes exactly these the sources on standby. @throws when one of them ended on the way */
  async setStandby(contributions: readonly Contribution[]): Promise<void> {
    for (const source of this.#standby) {
      if (!contributions.includes(source.contribution)) {
        this.#standby.delete(source);
        this.#bus.release?.(source);
        this.#closeIfUnused(source);
      }
    }
    // One after the other: the next speaker first.
    for (const contribution of contributions) {
      const source = await this.#open(contribution);
      if (!this.#standby.has(source)) {
        this.#standby.add(source);
        this.#bus.standby?.(source, source.ssrcs.length);
      }
    }
  }

  /** The contribution has ended. */
  handleContributionClosed(contribution: Contribution): void {
    const source = this.#sources.get(contribution);
    if (source === undefined) {
      return;
    }
    if (this.#taken === source) {
      this.#taken = null;
    }
    this.#standby.delete(source);
    this.#bus.sourceClosed(source);
    this.#release(source);
  }

  async #open(contribution: Contribution): Promise<SiteSource> {
    const open = this.#sources.get(contribution);
    if (open !== undefined) {
      return open;
    }
    const source = await SiteSource.open(contribution, (detached) => {
      this.#closeIfUnused(detached);
    });
    if (contribution.closed) {
      source.close();
      throw new Error(`${contribution.kind} of ${contribution.site} ended while it was attached`);
    }
    this.#sources.set(contribution, source);
    return source;
  }

  #closeIfUnused(source: SiteSource): void {
    if (!source.attached && source !== this.#taken && !this.#standby.has(source)) {
      this.#release(source);
    }
  }

  #release(source: SiteSource): void {
    this.#sources.delete(source.contribution);
    source.close();
    this.#onReleased(source.contribution);
  }
}
