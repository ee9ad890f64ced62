import type { DatabaseSync } from 'node:sqlite';
import type { ConferenceId } from '../../domain/ids.ts';
import type { EventFeed } from './EventFeed.ts';
import { VersionConflict, type NewEvent, type StoredEvent } from './EventLog.ts';
import type { EventTable } from './eventTable.ts';
import { sealEvents } from './hashChain.ts';

export type Append = {
  readonly conference: ConferenceId;
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

type PendingAppend = Append & {
  readonly resolve: (stored: readonly StoredEvent[]) => void;
  readonly reject: (error: unknown) => void;
};

type Written = { readonly append: PendingAppend; readonly stored: readonly StoredEvent[] };

/**
 * Writes all appends of one turn of the event loop in one transaction, so that many share the price of one sync to
 * disk. Each stands or falls by itself: what is wrong with one is undone to its savepoint, and when the transaction
 * as a whole fails, its appends are tried again one by one. Rules [EL1] and [EL11].
 */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #table: EventTable;
  readonly #feed: EventFeed;
  #pending: PendingAppend[] = [];
  #closed = false;

  constructor(database: DatabaseSync, table: EventTable, feed: EventFeed) {
    this.#database = database;
    this.#table = table;
    this.#feed = feed;
  }

  append(append: Append): Promise<readonly StoredEvent[]> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error('the event log is closed'));
        return;
      }
      if (this.#pending.length === 0) {
        setImmediate(() => this.#flush());
      }
      this.#pending.push({ ...append, resolve, reject });
    });
  }

  /** Writes what is waiting and takes nothing more. */
  close(): void {
    this.#flush();
    this.#closed = true;
  }

  #flush(): void {
    const group = this.#pending;
    this.#pending = [];
    if (group.length > 0) {
      this.#transact(group);
    }
  }

  #transact(group: readonly PendingAppend[]): void {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
    } catch (error) {
      // Another process holds the file: that is nobody's fault here and would be so for each of them.
      rejectAll(group, error);
      return;
    }
    try {
      this.#commit(group);
    } catch (error) {
      this.#rollBack();
      if (group.length === 1) {
        rejectAll(group, error);
        return;
      }
      for (const append of group) {
        this.#transact([append]);
      }
    }
  }

  /** Answers the whole group after the commit; throws, with nobody answered, when the transaction fails as a whole. */
  #commit(group: readonly PendingAppend[]): void {
    const refusals = new Map<PendingAppend, unknown>();
    const written: Written[] = [];
    for (const append of group) {
      try {
        written.push({ append, stored: this.#write(append) });
      } catch (error) {
        this.#assertStillInTransaction(error);
        refusals.set(append, error);
      }
    }
    this.#database.exec('COMMIT');
    for (const [append, error] of refusals) {
      append.reject(error);
    }
    for (const { append, stored } of written) {
      append.resolve(stored);
      this.#feed.publish(append.conference, stored);
    }
  }

  #write({ conference, expectedVersion, events }: Append): readonly StoredEvent[] {
    const head = this.#table.head(conference);
    if (head.version !== expectedVersion) {
      throw new VersionConflict(conference, expectedVersion, head.version);
    }
    const stored = sealEvents(conference, head, events);
    this.#database.exec('SAVEPOINT one_append');
    try {
      for (const event of stored) {
        this.#table.insert(conference, event);
      }
    } catch (error) {
      if (this.#database.isTransaction) {
        this.#database.exec('ROLLBACK TO one_append');
      }
      throw error;
    } finally {
      if (this.#database.isTransaction) {
        this.#database.exec('RELEASE one_append');
      }
    }
    return stored;
  }

  /** SQLite ends the whole transaction by itself on some errors, such as a full disk. */
  #assertStillInTransaction(error: unknown): void {
    if (!this.#database.isTransaction) {
      throw error;
    }
  }

  #rollBack(): void {
    if (this.#database.isTransaction) {
      this.#database.exec('ROLLBACK');
    }
  }
}

function rejectAll(group: readonly PendingAppend[], error: unknown): void {
  for (const { reject } of group) {
    reject(error);
  }
}
