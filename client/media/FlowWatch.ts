import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Received } from './LossWatch.ts';

const PERIOD_MS = 500;
/** 1.5 s without a packet: a programme that goes on sends dozens in that time. */
const SILENT_READINGS = 3;

/**
 * Whether the programme goes on coming in while the control line is gone. A browser takes six seconds and more to see
 * that the other end of its media is dead; that nothing comes any more can be seen sooner. Rule [CL21].
 */
export class FlowWatch {
  readonly #flowing = signal(true);
  readonly #read: () => Promise<Received | null>;
  readonly #stopFollowing: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #packets: number | null = null;
  #silentReadings = 0;

  /**
   * @param read the totals so far; null while nothing is received
   * @param needed whether it matters; while it does not, nothing is read
   */
  constructor(read: () => Promise<Received | null>, needed: ReadonlySignal<boolean>) {
    this.#read = read;
    this.#stopFollowing = effect(() => (needed.value ? this.#start() : this.#stop()));
  }

  get flowing(): ReadonlySignal<boolean> {
    return this.#flowing;
  }

  close(): void {
    this.#stopFollowing();
    this.#stop();
  }

  #start(): void {
    this.#packets = null;
    this.#silentReadings = 0;
    this.#timer = setInterval(() => void this.#look(), PERIOD_MS);
    void this.#look();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#flowing.value = true;
  }

  async #look(): Promise<void> {
    const timer = this.#timer;
    const received = await this.#read();
    if (timer !== this.#timer) {
      return;
    }
    const packets = received?.packets ?? 0;
    this.#silentReadings = packets === this.#packets ? this.#silentReadings + 1 : 0;
    this.#packets = packets;
    this.#flowing.value = this.#silentReadings < SILENT_READINGS;
  }
}
