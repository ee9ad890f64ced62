import type { DatabaseSync } from 'node:sqlite';
import type { ConferenceId } from '../../domain/ids.ts';
import { openPrivateDatabase } from '../openPrivateDatabase.ts';
import { EventFeed } from './EventFeed.ts';
import type { EventLog, NewEvent, StoredEvent } from './EventLog.ts';
import { GroupCommit } from './GroupCommit.ts';
import { prepareEventTable, type EventTable } from './eventTable.ts';

/**
 * An event log in one SQLite file that only its owner can read. `path` is the file; its folder must exist.
 * Everything appended within one turn of the event loop shares one transaction, and nothing is acknowledged before
 * that has been committed and synced. Throws when the file cannot be opened or was made by a newer program.
 */
export function createSqliteEventLog({ path }: { readonly path: string }): EventLog {
  return new SqliteEventLog(path);
}

class SqliteEventLog implements EventLog {
  readonly #database: DatabaseSync;
  readonly #table: EventTable;
  readonly #commits: GroupCommit;
  readonly #feed: EventFeed;

  constructor(path: string) {
    this.#database = openPrivateDatabase(path);
    this.#table = prepareEventTable(this.#database);
    this.#feed = new EventFeed((conference, from) => this.read(conference, from));
    this.#commits = new GroupCommit(this.#database, this.#table, this.#feed);
  }

  append(
    conference: ConferenceId,
    expectedVersion: number,
    events: readonly NewEvent[],
  ): Promise<readonly StoredEvent[]> {
    return this.#commits.append({ conference, expectedVersion, events });
  }

  async read(conference: ConferenceId, from: number, limit?: number): Promise<readonly StoredEvent[]> {
    return this.#table.read(conference, from, limit);
  }

  subscribe(conference: ConferenceId, from: number, listener: (event: StoredEvent) => void): () => void {
    return this.#feed.subscribe(conference, from, listener);
  }

  async conferences(): Promise<readonly ConferenceId[]> {
    return this.#table.conferences();
  }

  async close(): Promise<void> {
    this.#commits.close();
    this.#feed.close();
    if (this.#database.isOpen) {
      this.#database.close();
    }
  }
}
