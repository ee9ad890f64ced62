import { signal, type ReadonlySignal } from '@preact/signals-core';

const WINDOW_MS = 120_000;
/** A word of the server's is late by its way here. What differs by more than that was no measurement of this clock. */
const ON_ITS_WAY_MS = 2_000;

type Sample = { readonly at: number; readonly offsetMs: number; readonly roundTripMs: number };

/** Milliseconds of a clock that never jumps, on the epoch that the page started with. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * The server's clock as this page knows it. Of the measurements of the last two minutes the one with the shortest
 * round trip counts: its error is at most half of that trip (the clock filter of NTP, RFC 5905 section 10). Rule [CL7].
 */
export class ServerClock {
  readonly #offset = signal(0);
  readonly #now: () => number;
  #samples: readonly Sample[] = [];

  constructor(now: () => number = steadyNow) {
    this.#now = now;
  }

  /** What to add to the steady clock to get the server's, ms. */
  get offsetMs(): ReadonlySignal<number> {
    return this.#offset;
  }

  /** The server's time now, ms epoch. */
  serverNow(): number {
    return this.#now() + this.#offset.peek();
  }

  /** The steady clock's time now, for the ends of a measurement. */
  localNow(): number {
    return this.#now();
  }

  /** Takes one measurement: the server said `serverTime` between the local times `sentAt` and `receivedAt`. */
  measure(sentAt: number, serverTime: number, receivedAt: number): void {
    const sample = {
      at: receivedAt,
      offsetMs: serverTime - (sentAt + receivedAt) / 2,
      roundTripMs: receivedAt - sentAt,
    };
    this.#samples = [...this.#samples.filter(({ at }) => at > receivedAt - WINDOW_MS), sample];
    const best = this.#samples.reduce((a, b) => (b.roundTripMs < a.roundTripMs ? b : a));
    this.#offset.value = best.offsetMs;
  }

  /**
   * A new session begins: the machine may have slept since, or the server may be another one. Earlier measurements are
   * forgotten, and where `serverTime`, the server's word as it comes in, contradicts them, it counts until the first
   * measurement.
   */
  restart(serverTime: number): void {
    this.#samples = [];
    const offsetMs = serverTime - this.#now();
    if (Math.abs(offsetMs - this.#offset.peek()) > ON_ITS_WAY_MS) {
      this.#offset.value = offsetMs;
    }
  }
}
