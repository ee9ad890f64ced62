import { serialDistance } from './serialNumbers.ts';

/** Longer than the pauses of a busy encoder or a network queue, short enough to follow the drift of a cheap clock. */
const WINDOW_MS = 5_000;

/** A packet that was hardly delayed: what its timestamp says and when it came. */
type Anchor = { readonly timestamp: number; readonly at: number };

/**
 * Tells which RTP timestamp of a stream belongs to which moment. No sender report of a source reaches the bus, so
 * this is learnt from arrivals: the network only ever delays, so the packets that came soonest for their timestamp
 * show the sender's clock, and the rest is queueing. Moments are those of the least delayed arrival, a constant few
 * milliseconds after the capture itself.
 */
export class CaptureClock {
  readonly #rate: number;
  /** The least delayed packet of this window and the last. */
  #best: Anchor | null = null;
  /** The least delayed packet of this window alone. */
  #recent: Anchor | null = null;
  #windowEndsAt = 0;

  /** @param rate RTP clock rate, Hz */
  constructor(rate: number) {
    this.#rate = rate;
  }

  /** @param at moment of arrival, ms */
  observe(timestamp: number, at: number): void {
    if (at >= this.#windowEndsAt) {
      this.#best = this.#recent;
      this.#recent = null;
      this.#windowEndsAt = at + WINDOW_MS;
    }
    const packet = { timestamp, at };
    this.#recent = this.#lessDelayed(this.#recent, packet);
    this.#best = this.#lessDelayed(this.#best, packet);
  }

  /**
   * @param timestamp of a packet of this stream
   * @returns the moment it stands for, ms; before the first packet there is none to tell, and the answer is 0
   */
  capturedAt(timestamp: number): number {
    const best = this.#best;
    return best === null ? 0 : best.at + (serialDistance(timestamp, best.timestamp, 32) * 1000) / this.#rate;
  }

  /** @returns the timestamp (32 bits) that a frame captured at the moment `at`, ms, has in this stream */
  timestampAt(at: number): number {
    const best = this.#best;
    return best === null ? 0 : (best.timestamp + Math.round(((at - best.at) * this.#rate) / 1000)) >>> 0;
  }

  #lessDelayed(known: Anchor | null, packet: Anchor): Anchor {
    if (known === null) {
      return packet;
    }
    const elapsed = (serialDistance(packet.timestamp, known.timestamp, 32) * 1000) / this.#rate;
    return packet.at - known.at <= elapsed ? packet : known;
  }
}
