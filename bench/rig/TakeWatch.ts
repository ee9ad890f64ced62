import type { SiteId } from '../../domain/ids.ts';

/** When each receiver had the new speaker's voice and picture, ms epoch with fractions. */
export type Arrivals = {
  readonly voice: ReadonlyMap<SiteId, number>;
  readonly picture: ReadonlyMap<SiteId, number>;
};

const TIMEOUT_MS = 10_000;

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

  /** @throws when some receivers still have not got both after ten seconds. */
  async complete(): Promise<Arrivals> {
    const timer = setTimeout(() => {
      const counts = `${this.#voice.size} voices, ${this.#picture.size} pictures`;
      this.#complete.reject(
        new Error(`${this.#speaker}: only ${counts} came to ${this.#receivers.size} receivers`),
      );
    }, TIMEOUT_MS);
    await this.#complete.promise.finally(() => clearTimeout(timer));

    return { voice: this.#voice, picture: this.#picture };
  }
}
