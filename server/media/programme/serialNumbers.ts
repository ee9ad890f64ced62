/**
 * How far a counter that wraps went from `from` to `to`: positive is ahead, negative behind (RFC 1982).
 *
 * @param bits width of the counter on the wire, 1 to 32; higher bits of both values do not matter
 */
export function serialDistance(to: number, from: number, bits: number): number {
  const unused = 32 - bits;
  return ((to - from) << unused) >> unused;
}

/** Counts on without end what wraps on the wire, also when values come late or twice. */
export class SerialCounter {
  readonly #bits: number;
  #newest: number | null = null;

  /** @param bits width of the counter on the wire */
  constructor(bits: number) {
    this.#bits = bits;
  }

  /** The highest value so far; null before the first. */
  get newest(): number | null {
    return this.#newest;
  }

  /** @returns the endless count that `wire` stands for: the one nearest to the newest value */
  extend(wire: number): number {
    if (this.#newest === null) {
      this.#newest = wire;
      return wire;
    }
    const extended = this.#newest + serialDistance(wire, this.#newest, this.#bits);
    this.#newest = Math.max(this.#newest, extended);
    return extended;
  }
}
