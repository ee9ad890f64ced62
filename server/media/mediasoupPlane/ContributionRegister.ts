import type { SiteId } from '../../../domain/ids.ts';
import type { ContributionKind } from '../../../domain/programme/programme.ts';
import type { Contribution } from './Contribution.ts';

/** What sites send now: one contribution of a kind each, the one that was published last. */
export class ContributionRegister {
  readonly #bySite = new Map<SiteId, Map<ContributionKind, Contribution>>();

  get(site: SiteId, kind: ContributionKind): Contribution | null {
    return this.#bySite.get(site)?.get(kind) ?? null;
  }

  *ofKind(kind: ContributionKind): Iterable<Contribution> {
    for (const contributions of this.#bySite.values()) {
      const contribution = contributions.get(kind);
      if (contribution !== undefined) {
        yield contribution;
      }
    }
  }

  /** @returns the one that it takes the place of */
  put(contribution: Contribution): Contribution | null {
    const { site, kind } = contribution;
    const previous = this.get(site, kind);
    const contributions = this.#bySite.get(site) ?? new Map<ContributionKind, Contribution>();
    this.#bySite.set(site, contributions.set(kind, contribution));
    return previous;
  }

  /** Without effect when another has taken its place. */
  delete(contribution: Contribution): void {
    const { site, kind } = contribution;
    const contributions = this.#bySite.get(site);
    if (contributions?.get(kind) === contribution) {
      contributions.delete(kind);
      if (contributions.size === 0) {
        this.#bySite.delete(site);
      }
    }
  }
}
