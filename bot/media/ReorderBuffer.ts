/** A packet that is missing this long after later ones came is given up, ms. */
const GIVE_UP_MS = 300;

/** Only so many packets wait for a missing one; a longer jump is a restart of the numbers, not a loss. */
const MAX_WAITING = 512;

export type InOrder = {
  /** Takes the packets in order of their sequence numbers. `afterLoss`: at least one before it is gone for good. */
  readonly deliver: (packet: Buffer, afterLoss: boolean) => void;
  /** Told once of every packet that is missing, so that it can be asked for again. */
  readonly missing: (sequences: readonly number[]) => void;
};

/**
 * Puts the RTP packets of one SSRC in order, waits for those that are missing and gives them up after a while: what a
 * receiver does before it decodes. A packet that comes in order passes at once.
 */
export class ReorderBuffer {
  readonly #output: InOrder;
  readonly #waiting = new Map<number, { readonly packet: Buffer; readonly at: number }>();
  /** Sequence number with wrap-arounds counted above its 16 bits; −1 before the first packet. */
  #next = -1;
  #lost = 0;
  #duplicates = 0;

  constructor(output: InOrder) {
    this.#output = output;
  }

  get lost(): number {
    return this.#lost;
  }

  get duplicates(): number {
    return this.#duplicates;
  }

  /** Highest sequence number so far with its wrap-arounds, as receiver reports want it. */
  get highest(): number {
    return Math.max(this.#next - 1, ...this.#waiting.keys());
  }

  push(packet: Buffer, now: number): void {
    const sequence = packet.readUInt16BE(2);
    if (this.#next < 0) this.#next = sequence;
    const extended = this.#extend(sequence);
    if (extended === this.#next) {
      this.#deliver(packet, false);
      if (this.#waiting.size > 0) this.#drain(false);
    } else if (extended < this.#next || this.#waiting.has(extended)) {
      this.#duplicates += 1;
    } else {
      this.#hold(extended, packet, now);
    }
  }

  /** Gives up what has been missing for too long. To be called now and then. */
  expire(now: number): void {
    while (this.#waiting.size > 0) {
      const first = Math.min(...this.#waiting.keys());
      if (now - (this.#waiting.get(first)?.at ?? 0) < GIVE_UP_MS) return;
      this.#skipTo(first);
    }
  }

  #hold(extended: number, packet: Buffer, now: number): void {
    const known = this.highest;
    this.#waiting.set(extended, { packet, at: now });
    if (extended - known > MAX_WAITING || this.#waiting.size > MAX_WAITING) {
      this.#skipTo(Math.min(...this.#waiting.keys()));
    } else if (extended > known + 1) {
      this.#output.missing(sequencesBetween(known + 1, extended));
    }
  }

  #skipTo(first: number): void {
    this.#lost += first - this.#next;
    this.#next = first;
    this.#drain(true);
  }

  #drain(firstIsAfterLoss: boolean): void {
    let afterLoss = firstIsAfterLoss;
    for (let held = this.#waiting.get(this.#next); held !== undefined; held = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#deliver(held.packet, afterLoss);
      afterLoss = false;
    }
  }

  #deliver(packet: Buffer, afterLoss: boolean): void {
    this.#next += 1;
    this.#output.deliver(packet, afterLoss);
  }

  /** The extended number nearest to the one that is awaited. */
  #extend(sequence: number): number {
    const difference = (sequence - this.#next) & 0xffff;

    return this.#next + (difference < 0x8000 ? difference : difference - 0x10000);
  }
}

function sequencesBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => (from + i) & 0xffff);
}
