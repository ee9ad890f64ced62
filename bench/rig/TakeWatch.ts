import type { SiteId } from '../../domain/ids.ts';

/** When each receiver had the new speaker's voice and picture, ms epoch with fractions. */
export type Arrivals = {
  readonly voice: ReadonlyMap<SiteId, number>;
  readonly picture: ReadonlyMap<SiteId, number>;
  /** Voices and pictures that had not come when the watch ended. */
  readonly missed: { readonly voice: number; readonly picture: number };
};

/** How long a take is waited for. What has not come by then counts as having taken so long. */
export const TAKE_TIMEOUT_MS = 10_000;

/** Waits until all receivers of one take have the new speaker's voice and picture. */
export class TakeWatch {
  readonly #speaker: SiteId;
  readonly #receivers: ReadonlySet<SiteId>;
  readonly #voice = new Map<SiteId, number>();
  readonly #picture = new Map<SiteId, number>();
  readonly #complete = Promise.withResolvers<void>();

  constructor(speaker: SiteId, receivers: Iterable<SiteId>) {
    this.#speaker = speaker;
    this.#receivers = new Set([...receivers].filter((site) => site !== speaker));
  }

  /** A receiver's voice or picture of the speaker has become that of `source`. */
  note(receiver: SiteId, kind: 'voice' | 'picture', source: SiteId | null, at: number): void {
    if (source !== this.#speaker || !this.#receivers.has(receiver)) return;
    const arrivals = kind === 'voice' ? this.#voice : this.#picture;
    if (!arrivals.has(receiver)) arrivals.set(receiver, at);
    const { size } = this.#receivers;
    if (this.#voice.size === size && this.#picture.size === size) this.#complete.resolve();
  }

  /** Resolves when everybody has both, or the time is over. */
  async complete(): Promise<Arrivals> {
    const timer = setTimeout(this.#complete.resolve, TAKE_TIMEOUT_MS);
    await this.#complete.promise;
    clearTimeout(timer);
    const { size } = this.#receivers;
    const missed = { voice: size - this.#voice.size, picture: size - this.#picture.size };

    return { voice: new Map(this.#voice), picture: new Map(this.#picture), missed };
  }
}
