import type { ConferenceId } from '../../domain/ids.ts';
import type { EventLog, StoredEvent } from './EventLog.ts';

type Listener = (event: StoredEvent) => void;

type Subscription = {
  readonly conference: ConferenceId;
  readonly listener: Listener;
  /** Version of the event that the listener gets next. */
  next: number;
  /** Whether it is reading what exists. */
  catchingUp: boolean;
  /** Whether something was written while it read, which that reading may not have seen. */
  missed: boolean;
  closed: boolean;
};

/**
 * The subscriptions of an event log that lives in this process: each listener gets every event once and in order,
 * whether it was written before or after it subscribed. Rule [EL7].
 * A listener that throws is a bug of its own: the error surfaces as an unhandled rejection and nobody else is touched.
 */
export class EventFeed {
  readonly #read: EventLog['read'];
  readonly #subscriptions = new Set<Subscription>();

  constructor(read: EventLog['read']) {
    this.#read = read;
  }

  subscribe(conference: ConferenceId, from: number, listener: Listener): () => void {
    const subscription: Subscription = {
      conference,
      listener,
      next: Math.max(1, from),
      catchingUp: false,
      missed: false,
      closed: false,
    };
    this.#subscriptions.add(subscription);
    void this.#catchUp(subscription);
    return () => {
      subscription.closed = true;
      this.#subscriptions.delete(subscription);
    };
  }

  /** Hands on events that have just been written; `events` follow each other. */
  publish(conference: ConferenceId, events: readonly StoredEvent[]): void {
    for (const subscription of this.#subscriptions) {
      if (subscription.conference === conference) {
        void this.#deliver(subscription, events);
      }
    }
  }

  close(): void {
    for (const subscription of this.#subscriptions) {
      subscription.closed = true;
    }
    this.#subscriptions.clear();
  }

  async #deliver(subscription: Subscription, events: readonly StoredEvent[]): Promise<void> {
    if (subscription.catchingUp) {
      subscription.missed = true;
      return;
    }
    const [first] = events;
    if (first !== undefined && first.version > subscription.next) {
      await this.#catchUp(subscription);
      return;
    }
    handOver(subscription, events);
  }

  async #catchUp(subscription: Subscription): Promise<void> {
    subscription.catchingUp = true;
    try {
      do {
        subscription.missed = false;
        handOver(subscription, await this.#read(subscription.conference, subscription.next));
      } while (subscription.missed && !subscription.closed);
    } catch (error) {
      // A log that is being closed reads no further: nobody waits for it any more.
      if (!subscription.closed) {
        throw error;
      }
    } finally {
      subscription.catchingUp = false;
    }
  }
}

function handOver(subscription: Subscription, events: readonly StoredEvent[]): void {
  for (const event of events) {
    if (subscription.closed) {
      return;
    }
    if (event.version === subscription.next) {
      subscription.next += 1;
      subscription.listener(event);
    }
  }
}
