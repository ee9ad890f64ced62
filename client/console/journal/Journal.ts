import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { EventBatch, VisibleEvent } from '../../../contract/notifications.ts';
import type { SendRequest } from '../../connection/SendRequest.ts';
import type { SignallingStatus } from '../../connection/SignallingStatus.ts';

/** How many entries are kept and asked for. */
const JOURNAL_LIMIT = 200;

type Link = {
  readonly status: ReadonlySignal<SignallingStatus>;
  readonly request: SendRequest;
  readonly onEvents: (listener: (batch: EventBatch) => void) => () => void;
};

/** The latest events of the log with who caused them, newest first. Rule [CN20]. */
export class Journal {
  readonly #link: Link;
  readonly #entries = signal<readonly VisibleEvent[]>([]);

  constructor(link: Link) {
    this.#link = link;
  }

  get entries(): ReadonlySignal<readonly VisibleEvent[]> {
    return this.#entries;
  }

  /** Asks for what has happened whenever the line comes up, and takes down what happens from then on. */
  start(): () => void {
    const stopEvents = this.#link.onEvents(({ events }) => this.#add(events));
    const stopStatus = this.#link.status.subscribe((status) => {
      if (status === 'live') {
        void this.#fetch();
      }
    });
    return () => {
      stopEvents();
      stopStatus();
    };
  }

  async #fetch(): Promise<void> {
    const answer = await this.#link.request('log.recent', { limit: JOURNAL_LIMIT });
    if (answer.ok) {
      this.#add(answer.data);
    }
  }

  #add(events: readonly VisibleEvent[]): void {
    const byVersion = new Map([...this.#entries.peek(), ...events].map((event) => [event.version, event]));
    this.#entries.value = [...byVersion.values()]
      .toSorted((a, b) => b.version - a.version)
      .slice(0, JOURNAL_LIMIT);
  }
}
