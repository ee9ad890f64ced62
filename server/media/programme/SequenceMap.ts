/**
 * How far back a missing packet may still come: as far as mediasoup itself goes in asking senders for packets again
 * (its NACK list holds 1,000). A gap wider than that will never be filled.
 */
const REPAIRABLE_PACKETS = 1_000;

/**
 * Moves the sequence numbers of one source behind those that went out before it. Packets that the source lost stay
 * missing, so that they fit when they come late; packets that are left out on purpose close up.
 *
 * Numbers here are endless counts (`SerialCounter`), not 16 bits.
 */
export class SequenceMap {
  /** Older packets than this have no number here: they are from before the cut, or too late. */
  #oldest: number;
  #newest: number;
  #shift: number;
  /** Sequence numbers left out that later packets still have to step over, ascending. */
  #omitted: number[] = [];

  /**
   * @param first the first number of the source that goes out
   * @param output what it becomes
   */
  constructor(first: number, output: number) {
    this.#oldest = first;
    this.#newest = first;
    this.#shift = output - first;
  }

  /** @returns the number that a packet goes out with; null when it must not go out */
  place(sequence: number): number | null {
    if (sequence < this.#oldest) {
      return null;
    }
    if (sequence > this.#newest) {
      this.#advance(sequence);
    }
    let omittedBefore = 0;
    while (this.#at(omittedBefore) < sequence) {
      omittedBefore += 1;
    }
    return this.#at(omittedBefore) === sequence ? null : sequence + this.#shift - omittedBefore;
  }

  /** A packet without content came: its number is taken out, unless later packets have gone out around it already. */
  omit(sequence: number): void {
    if (sequence > this.#newest) {
      this.#advance(sequence);
      this.#omitted.push(sequence);
    }
  }

  #at(index: number): number {
    return this.#omitted[index] ?? Number.POSITIVE_INFINITY;
  }

  #advance(sequence: number): void {
    const gap = sequence - this.#newest - 1;
    if (gap > REPAIRABLE_PACKETS) {
      // Without this, receivers would ask for all of them.
      this.#shift -= gap + this.#omitted.length;
      this.#omitted = [];
      this.#oldest = sequence;
    }
    this.#newest = sequence;
    while (this.#at(0) < sequence - REPAIRABLE_PACKETS) {
      this.#oldest = this.#at(0) + 1;
      this.#omitted.shift();
      this.#shift -= 1;
    }
  }
}
