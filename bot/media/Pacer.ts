/** Sends one unit of media that was due at `dueAt` (`performance.now`). */
type Tick = (dueAt: number) => void;

type Entry = { readonly intervalMs: number; readonly tick: Tick; dueAt: number };

const STEP_MS = 4;
/** After a stall longer than this the missed ticks are left out: a burst would be no live source any more. */
const FORGIVE_MS = 400;

/**
 * One timer for all sources of a process: hundreds of timers of their own would cost more than the media.
 * It runs while it has something to do.
 */
export class Pacer {
  readonly #entries = new Set<Entry>();
  #timer: NodeJS.Timeout | null = null;

  /** Calls `tick` every `intervalMs` from now on, with the time (`performance.now`) at which it was due. */
  add(intervalMs: number, tick: Tick): () => void {
    const entry: Entry = { intervalMs, tick, dueAt: performance.now() };
    this.#entries.add(entry);
    this.#timer ??= setInterval(() => this.#run(), STEP_MS);

    return () => this.#remove(entry);
  }

  #run(): void {
    const now = performance.now();
    for (const entry of this.#entries) {
      if (entry.dueAt < now - FORGIVE_MS) {
        entry.dueAt += Math.floor((now - entry.dueAt) / entry.intervalMs) * entry.intervalMs;
      }
      while (entry.dueAt <= now && this.#entries.has(entry)) {
        const { dueAt } = entry;
        entry.dueAt += entry.intervalMs;
        entry.tick(dueAt);
      }
    }
  }

  #remove(entry: Entry): void {
    this.#entries.delete(entry);
    if (this.#entries.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}

/** What a sender needs of a pacer. */
export type Pacing = Pick<Pacer, 'add'>;

/** The pacer that all bots of a process share. */
export const sharedPacer = new Pacer();
