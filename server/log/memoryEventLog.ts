import type { ConferenceId } from '../../domain/ids.ts';
import { canonicalJson } from './canonicalJson.ts';
import { EventFeed } from './EventFeed.ts';
import { VersionConflict, type EventLog, type NewEvent, type StoredEvent } from './EventLog.ts';
import { EMPTY_HEAD, sealEvents } from './hashChain.ts';

/**
 * An event log that lives as long as its process: for rehearsals and tests. It keeps texts, as a disk would, so that
 * nobody can change what has been written by holding on to an object.
 */
export function createMemoryEventLog(): EventLog {
  return new MemoryEventLog();
}

class MemoryEventLog implements EventLog {
  readonly #logs = new Map<ConferenceId, string[]>();
  readonly #feed = new EventFeed((conference, from) => this.read(conference, from));
  #closed = false;

  async append(
    conference: ConferenceId,
    expectedVersion: number,
    events: readonly NewEvent[],
  ): Promise<readonly StoredEvent[]> {
    this.#assertOpen();
    const log = this.#logs.get(conference) ?? [];
    if (log.length !== expectedVersion) {
      throw new VersionConflict(conference, expectedVersion, log.length);
    }
    const last = log.at(-1);
    const stored = sealEvents(conference, last === undefined ? EMPTY_HEAD : parse(last), events);
    if (stored.length > 0) {
      log.push(...stored.map((event) => canonicalJson(event)));
      this.#logs.set(conference, log);
      this.#feed.publish(conference, stored);
    }
    return stored;
  }

  async read(conference: ConferenceId, from: number, limit = Infinity): Promise<readonly StoredEvent[]> {
    this.#assertOpen();
    const first = Math.max(0, from - 1);
    return (this.#logs.get(conference) ?? []).slice(first, first + limit).map(parse);
  }

  subscribe(conference: ConferenceId, from: number, listener: (event: StoredEvent) => void): () => void {
    this.#assertOpen();
    return this.#feed.subscribe(conference, from, listener);
  }

  async conferences(): Promise<readonly ConferenceId[]> {
    this.#assertOpen();
    return [...this.#logs]
      .map(([conference, log]) => ({ conference, at: log.slice(0, 1).map(parse).at(0)?.at ?? 0 }))
      .toSorted((a, b) => a.at - b.at || (a.conference < b.conference ? -1 : 1))
      .map(({ conference }) => conference);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#feed.close();
  }

  #assertOpen(): void {
    if (this.#closed) {
      throw new Error('the event log is closed');
    }
  }
}

function parse(text: string): StoredEvent {
  return JSON.parse(text) as StoredEvent;
}
