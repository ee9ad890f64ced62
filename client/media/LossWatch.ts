import { signal, type ReadonlySignal } from '@preact/signals-core';

/** Packets received and lost since the transports were made. */
export type Received = { readonly packets: number; readonly lost: number };

const PERIOD_MS = 3_000;
/** Above this share of lost packets a picture begins to break. */
const WEAK_LOSS = 0.05;
/** So few packets tell nothing. */
const LEAST_PACKETS = 50;

/** Whether the line into this page is weak: much lost in the last few seconds. */
export class LossWatch {
  readonly #weak = signal(false);
  readonly #timer: ReturnType<typeof setInterval>;
  #before: Received | null = null;

  /** @param read the totals so far; null while nothing is received */
  constructor(read: () => Promise<Received | null>) {
    this.#timer = setInterval(() => void read().then((now) => this.take(now)), PERIOD_MS);
  }

  get weak(): ReadonlySignal<boolean> {
    return this.#weak;
  }

  /** Takes the next reading in. */
  take(now: Received | null): void {
    const before = this.#before;
    this.#before = now;
    if (now === null || before === null || now.packets < before.packets) {
      // New transports count from zero.
      this.#weak.value = false;
      return;
    }
    const lost = Math.max(0, now.lost - before.lost);
    const sent = now.packets - before.packets + lost;
    this.#weak.value = sent >= LEAST_PACKETS && lost / sent > WEAK_LOSS;
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

/** mediasoup-client's receiver of the server's bandwidth probes: what it lacks was never a picture or a voice. */
const PROBATOR_MID = 'probator';

/** Adds up a receiving transport's streams. */
export function receivedIn(stats: Pick<ReadonlyMap<string, object>, 'forEach'>): Received {
  let packets = 0;
  let lost = 0;
  stats.forEach((entry: { type?: string; mid?: string; packetsReceived?: number; packetsLost?: number }) => {
    if (entry.type === 'inbound-rtp' && entry.mid !== PROBATOR_MID) {
      packets += entry.packetsReceived ?? 0;
      lost += entry.packetsLost ?? 0;
    }
  });
  return { packets, lost };
}
