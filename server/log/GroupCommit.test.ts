import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { EventFeed } from './EventFeed.ts';
import { prepareEventTable, type EventTable } from './eventTable.ts';
import type { NewEvent } from './EventLog.ts';
import { GroupCommit } from './GroupCommit.ts';

const names = ['one', 'two', 'three'].map(asId<ConferenceId>);

function append(conference: ConferenceId | undefined, type: string, data: object = {}) {
  assert.ok(conference);
  const event: NewEvent = { type, schema: 1, at: 1000, actor: SYSTEM, command: null, data };
  return { conference, expectedVersion: 0, events: [event, event] };
}

describe('GroupCommit', () => {
  let folder: string;
  let database: DatabaseSync;
  let table: EventTable;
  let commits: GroupCommit;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'group-commit-'));
    database = new DatabaseSync(join(folder, 'log.sqlite'), { timeout: 0 });
    database.exec('PRAGMA journal_mode = WAL');
    table = prepareEventTable(database);
    commits = new GroupCommit(database, table, new EventFeed(async (...place) => table.read(...place)));
  });
  afterEach(async () => {
    commits.close();
    database.close();
    await rm(folder, { recursive: true });
  });

  const written = () => names.map((name) => table.read(name, 1).length);
  async function statuses(appends: readonly Promise<unknown>[]): Promise<string[]> {
    return (await Promise.allSettled(appends)).map(({ status }) => status);
  }

  test('[EL11] appends of one turn share a transaction', async () => {
    database.exec('CREATE TABLE seen (versions INTEGER)');
    const seen = new DatabaseSync(join(folder, 'log.sqlite'));
    const count = () => (seen.prepare('SELECT count(*) AS rows FROM events').get() as { rows: number }).rows;
    const counts: number[] = [];
    await Promise.all(
      names.map((name) => commits.append(append(name, 'A')).then(() => counts.push(count()))),
    );
    // Whoever is answered first finds everybody's events on the disk.
    assert.deepEqual(counts, [6, 6, 6]);
    seen.close();
  });

  test('[EL11] a full disk fails the append that does not fit, and no other', async () => {
    const pages = (database.prepare('PRAGMA page_count').get() as { page_count: number }).page_count;
    database.exec(`PRAGMA max_page_count = ${pages + 4}`);
    const results = await statuses([
      commits.append(append(names[0], 'small')),
      commits.append(append(names[1], 'large', { text: 'x'.repeat(1_000_000) })),
      commits.append(append(names[2], 'small')),
    ]);
    assert.deepEqual(results, ['fulfilled', 'rejected', 'fulfilled']);
    assert.deepEqual(written(), [2, 0, 2]);
  });

  test('[EL11] a commit that fails as a whole fails only the append that is the reason', async () => {
    // A deferred constraint is what SQLite checks at the commit and not before.
    database.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER break_commit AFTER INSERT ON events WHEN new.type = 'bad' BEGIN INSERT INTO child VALUES (1); END;
    `);
    const results = await statuses([
      commits.append(append(names[0], 'good')),
      commits.append(append(names[1], 'bad')),
      commits.append(append(names[2], 'good')),
    ]);
    assert.deepEqual(results, ['fulfilled', 'rejected', 'fulfilled']);
    assert.deepEqual(written(), [2, 0, 2]);
  });

  test('[EL1] while another program writes, appends are refused whole; afterwards they go through', async () => {
    const other = new DatabaseSync(join(folder, 'log.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    assert.deepEqual(
      await statuses(names.map((name) => commits.append(append(name, 'A')))),
      names.map(() => 'rejected'),
    );
    other.exec('ROLLBACK');
    other.close();
    await Promise.all(names.map((name) => commits.append(append(name, 'A'))));
    assert.deepEqual(written(), [2, 2, 2]);
  });
});
