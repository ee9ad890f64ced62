/** Sends one unit of media that was due at `dueAt` (`performance.now`). */
type Tick = (dueAt: number) => void;

type Entry = { readonly tick: Tick; dueAt: number };

const STEP_MS = 4;
/** After a stall longer than this the missed ticks are left out: a burst would be no live source any more. */
const FORGIVE_MS = 400;

/**
 * One timer for all sources of a process: hundreds of timers of their own would cost more than the media. It runs
 * while it has something to do. Entries of one interval wait in one queue, in the order in which they are due, so
 * that only those that are due are looked at.
 */
export class Pacer {
  readonly #queues = new Map<number, Entry[]>();
  #timer: NodeJS.Timeout | null = null;

  /** Calls `tick` every `intervalMs` from now on, until the function that it answers is called. */
  add(intervalMs: number, tick: Tick): () => void {
    const entry: Entry = { tick, dueAt: performance.now() };
    const queue = this.#queues.get(intervalMs) ?? [];
    this.#queues.set(intervalMs, queue);
    queue.unshift(entry);
    this.#timer ??= setInterval(() => this.#run(), STEP_MS);

    return () => this.#remove(queue, entry);
  }

  #run(): void {
    const now = performance.now();
    for (const [intervalMs, queue] of this.#queues) {
      for (let entry = queue[0]; entry !== undefined && entry.dueAt <= now; entry = queue[0]) {
        queue.shift();
        const missed = now - entry.dueAt > FORGIVE_MS ? Math.floor((now - entry.dueAt) / intervalMs) : 0;
        const dueAt = entry.dueAt + missed * intervalMs;
        entry.dueAt = dueAt + intervalMs;
        insertInOrder(queue, entry);
        entry.tick(dueAt);
      }
    }
  }

  #remove(queue: Entry[], entry: Entry): void {
    const at = queue.indexOf(entry);
    if (at >= 0) queue.splice(at, 1);
    if (this.#timer === null || [...this.#queues.values()].some(({ length }) => length > 0)) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}

/** From the end, where it belongs unless it is late. */
function insertInOrder(queue: Entry[], entry: Entry): void {
  let at = queue.length;
  while (at > 0 && (queue[at - 1]?.dueAt ?? 0) > entry.dueAt) at -= 1;
  queue.splice(at, 0, entry);
}

/** What a sender needs of a pacer. */
export type Pacing = Pick<Pacer, 'add'>;

/** The pacer that all bots of a process share. */
export const sharedPacer = new Pacer();
