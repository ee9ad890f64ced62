/** More than a key frame of 720p and what follows it within a retransmission's round trip. */
const CAPACITY = 256;

/**
 * Packets of a layer that waits for its key frame. A key frame's first packet may come after the rest of it, because
 * it was overtaken or sent again; then the rest must still be here, or the whole key frame is worth nothing.
 */
export class HeldPackets<Packet extends { readonly sequence: number }> {
  #packets: Packet[] = [];
  /** Packets up to this sequence number may have come without being held. */
  #passed = Number.NEGATIVE_INFINITY;

  /** Whether every packet behind this one that has come is here. */
  reachesBackTo(sequence: number): boolean {
    return sequence > this.#passed;
  }

  hold(packet: Packet): void {
    this.#packets.push(packet);
    const evicted = this.#packets.length > CAPACITY ? this.#packets.shift() : undefined;
    if (evicted !== undefined) {
      this.#passed = Math.max(this.#passed, evicted.sequence);
    }
  }

  /** A packet went by that nobody waits for, and with it the reason to keep any. */
  pass(sequence: number): void {
    this.#passed = Math.max(this.#passed, sequence);
    for (const packet of this.#packets.splice(0)) {
      this.#passed = Math.max(this.#passed, packet.sequence);
    }
  }

  /** @returns what was held of the stream behind this packet, in the order of sending */
  behind(sequence: number): Packet[] {
    return this.#packets
      .filter((packet) => packet.sequence > sequence)
      .sort((one, other) => one.sequence - other.sequence);
  }
}
