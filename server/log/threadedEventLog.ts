import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ConferenceId } from '../../domain/ids.ts';
import { canonicalJson } from './canonicalJson.ts';
import { EventFeed } from './EventFeed.ts';
import { VersionConflict, type EventLog, type NewEvent, type StoredEvent } from './EventLog.ts';
import type { LogAnswer, LogFailure, LogOrder, LogRequest, LogResults } from './eventLogMessages.ts';

const THREAD = new URL('./eventLogThread.ts', import.meta.url);
/** Events that are read at once: a few milliseconds of the server's thread, and other requests get in between. */
const PAGE = 250;

/**
 * The event log of `sqliteEventLog.ts` in a thread of its own, so that nothing but what waits for the disk waits for it.
 * `path` is the file; its folder must exist. Rejects when the file cannot be opened or was made by a newer program.
 * A thread that ends by itself surfaces as an uncaught exception here. Rules [EL15] to [EL17].
 */
export async function openThreadedEventLog({
  path,
  thread = THREAD,
}: {
  readonly path: string;
  readonly thread?: URL;
}): Promise<EventLog> {
  const worker = new Worker(thread, { workerData: path });
  // Rejects with what the thread throws.
  await once(worker, 'message');

  return new ThreadedEventLog(worker);
}

type Waiting = {
  readonly order: LogOrder;
  readonly resolve: (result: LogResults[keyof LogResults]) => void;
  readonly reject: (error: unknown) => void;
};

class ThreadedEventLog implements EventLog {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  readonly #waiting = new Map<number, Waiting>();
  /** What has been asked of this log and not been answered. */
  readonly #calls = new Set<Promise<unknown>>();
  readonly #feed = new EventFeed((conference, from) => this.read(conference, from));
  #lastId = 0;
  #closed = false;
  #mayEnd = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Exclude<LogAnswer, 'open'>) => this.#take(answer));
    // What ends the thread is told when it has ended: an error thrown from here could be lost behind its exit.
    let cause: unknown;
    worker.once('error', (error: unknown) => {
      cause = error;
    });
    this.#ended = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.#assertMayEnd(code, cause);
        resolve();
      });
    });
  }

  append(
    conference: ConferenceId,
    expectedVersion: number,
    events: readonly NewEvent[],
  ): Promise<readonly StoredEvent[]> {
    return this.#call(async () => {
      const order = { type: 'append', conference, expectedVersion, events: canonicalJson(events) } as const;
      const stored = await this.#ask(order);
      this.#feed.publish(conference, stored);
      return stored;
    });
  }

  read(conference: ConferenceId, from: number, limit = Infinity): Promise<readonly StoredEvent[]> {
    return this.#call(async () => {
      const events: StoredEvent[] = [];
      let next = Math.max(1, from);
      for (;;) {
        const wanted = Math.min(PAGE, limit - events.length);
        const page = await this.#ask({ type: 'read', conference, from: next, limit: wanted });
        events.push(...page);
        if (page.length < PAGE || events.length === limit) {
          return events;
        }
        next += page.length;
      }
    });
  }

  subscribe(conference: ConferenceId, from: number, listener: (event: StoredEvent) => void): () => void {
    return this.#feed.subscribe(conference, from, listener);
  }

  conferences(): Promise<readonly ConferenceId[]> {
    return this.#call(() => this.#ask({ type: 'conferences' }));
  }

  async close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = true;
      this.#feed.close();
      await Promise.allSettled(this.#calls);
      this.#mayEnd = true;
      this.#send('close');
    }
    await this.#ended;
  }

  /** Keeps in mind what has begun, so that `close` waits for it. */
  async #call<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) {
      throw new Error('the event log is closed');
    }
    const call = work();
    this.#calls.add(call);
    try {
      return await call;
    } finally {
      this.#calls.delete(call);
    }
  }

  #ask<T extends LogOrder['type']>(order: Extract<LogOrder, { type: T }>): Promise<LogResults[T]> {
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { order, resolve: resolve as Waiting['resolve'], reject });
      this.#send({ id: this.#lastId, order });
    });
  }

  #send(request: LogRequest): void {
    this.#worker.postMessage(request);
  }

  #take(answer: Exclude<LogAnswer, 'open'>): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (waiting === undefined) {
      return;
    }
    if ('result' in answer) {
      waiting.resolve(answer.result);
    } else {
      waiting.reject(errorOf(waiting.order, answer));
    }
  }

  /** What waits for a thread that died is not answered: it may be on disk, or not. */
  #assertMayEnd(code: number, cause: unknown): void {
    if (!this.#mayEnd) {
      throw new Error(`the thread of the event log has ended by itself, with code ${code}`, { cause });
    }
  }
}

/** The error as the log without a thread would have thrown it. */
function errorOf(order: LogOrder, failure: LogFailure): unknown {
  if ('actualVersion' in failure) {
    return order.type === 'append'
      ? new VersionConflict(order.conference, order.expectedVersion, failure.actualVersion)
      : new Error(`${order.type}: a version conflict without an append`);
  }
  return Object.assign(failure.error as Error, failure.own);
}
