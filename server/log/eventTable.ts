import type { DatabaseSync } from 'node:sqlite';
import type { Actor } from '../../domain/actor.ts';
import { asId, type CommandId, type ConferenceId } from '../../domain/ids.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { StoredEvent } from './EventLog.ts';
import { EMPTY_HEAD, type LogHead } from './hashChain.ts';

/** The statements on the table of events. All are synchronous, as SQLite is. */
export type EventTable = {
  readonly head: (conference: ConferenceId) => LogHead;
  readonly insert: (conference: ConferenceId, event: StoredEvent) => void;
  /** Events from version `from` (inclusive) on, at most `limit`. Throws an error that names one that is not readable. */
  readonly read: (conference: ConferenceId, from: number, limit?: number) => readonly StoredEvent[];
  readonly conferences: () => readonly ConferenceId[];
};

/** As SQLite has it. */
const NO_LIMIT = -1;
/** Raised with every change of the table's form. */
const TABLE_VERSION = 1;

/** Makes the table in an empty file. The triggers hold for whoever opens the file: what is written stays. */
const MAKE_TABLE = `
  CREATE TABLE events (
    conference TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    schema INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command TEXT,
    data TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (conference, version)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX first_events ON events (at) WHERE version = 1;
  CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
  CREATE TRIGGER events_keep_form BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
  PRAGMA user_version = ${TABLE_VERSION};
`;

type Row = {
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly at: number;
  readonly actor: string;
  readonly command: string | null;
  readonly data: string;
  readonly previous_hash: string;
  readonly hash: string;
};

/** Makes the table where there is none and prepares its statements. Throws for a table of a newer program. */
export function prepareEventTable(database: DatabaseSync): EventTable {
  makeTable(database);
  const selectHead = database.prepare(
    'SELECT version, hash FROM events WHERE conference = ? ORDER BY version DESC LIMIT 1',
  );
  const selectFrom = database.prepare(
    'SELECT * FROM events WHERE conference = ? AND version >= ? ORDER BY version LIMIT ?',
  );
  const selectFirst = database.prepare(
    'SELECT conference FROM events WHERE version = 1 ORDER BY at, conference',
  );
  const insertEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    head: (conference) => (selectHead.get(conference) as LogHead | undefined) ?? EMPTY_HEAD,

    insert(conference, { version, type, schema, at, actor, command, data, previousHash, hash }) {
      const [actorText, dataText] = [canonicalJson(actor), canonicalJson(data)];
      insertEvent.run(
        conference,
        version,
        type,
        schema,
        at,
        actorText,
        command,
        dataText,
        previousHash,
        hash,
      );
    },

    read: (conference, from, limit = NO_LIMIT) =>
      (selectFrom.all(conference, from, limit) as Row[]).map((row) => toStored(conference, row)),

    conferences: () =>
      selectFirst.all().map((row) => asId<ConferenceId>((row as { conference: string }).conference)),
  };
}

function makeTable(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: found } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (found > TABLE_VERSION) {
      throw new Error(`the event log has form ${found}; this program knows forms up to ${TABLE_VERSION}`);
    }
    if (found === 0) {
      database.exec(MAKE_TABLE);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function toStored(conference: ConferenceId, row: Row): StoredEvent {
  const { version, type, schema, at, actor, command, data, previous_hash: previousHash, hash } = row;
  try {
    return {
      version,
      type,
      schema,
      at,
      actor: JSON.parse(actor) as Actor,
      command: command === null ? null : asId<CommandId>(command),
      data: JSON.parse(data) as object,
      previousHash,
      hash,
    };
  } catch (cause) {
    throw new Error(`conference ${conference}: event ${version} (${type}) is not readable`, { cause });
  }
}
