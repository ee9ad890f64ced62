import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { VersionConflict, type NewEvent } from './EventLog.ts';
import { eventLogContract } from './eventLog.contract.ts';
import { findBrokenEvent } from './hashChain.ts';
import { createSqliteEventLog } from './sqliteEventLog.ts';

const conference = asId<ConferenceId>('evening');
let folder: string;
let files = 0;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-log-'));
});
after(() => rm(folder, { recursive: true }));

function newPath(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

function event(type: string, data: object = {}): NewEvent {
  return { type, schema: 1, at: 1000, actor: SYSTEM, command: null, data };
}

eventLogContract('SQLite event log', async () => createSqliteEventLog({ path: newPath() }));

describe('SQLite event log, its file', () => {
  test('[EL1] holds everything after it has been opened again', async () => {
    const path = newPath();
    const log = createSqliteEventLog({ path });
    const stored = await log.append(conference, 0, [event('A'), event('B')]);
    await log.close();
    const again = createSqliteEventLog({ path });
    assert.deepEqual(await again.read(conference, 1), stored);
    await again.append(conference, 2, [event('C')]);
    assert.equal(findBrokenEvent(conference, await again.read(conference, 1)), null);
    await again.close();
  });

  test('[EL13] is its owner’s alone, with all that SQLite puts beside it', async () => {
    const path = newPath();
    await writeFile(path, '', { mode: 0o644 });
    const log = createSqliteEventLog({ path });
    await log.append(conference, 0, [event('A')]);
    const names = (await readdir(folder)).filter((name) => join(folder, name).startsWith(path));
    assert.equal(names.length, 3);
    for (const name of names) {
      assert.equal((await stat(join(folder, name))).mode & 0o777, 0o600, name);
    }
    await log.close();
  });

  test('[EL13] lets nobody change or delete a row', async () => {
    const path = newPath();
    const log = createSqliteEventLog({ path });
    await log.append(conference, 0, [event('A')]);
    const database = new DatabaseSync(path);
    assert.throws(() => database.exec("UPDATE events SET type = 'B'"), /never changed/);
    assert.throws(() => database.exec('DELETE FROM events'), /never deleted/);
    database.close();
    await log.close();
  });

  test('[EL13] is refused when a newer program made it', () => {
    const path = newPath();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    assert.throws(() => createSqliteEventLog({ path }), /form 99/);
  });

  test('[EL5] a byte that was changed in it is found', async () => {
    const path = newPath();
    const log = createSqliteEventLog({ path });
    await log.append(conference, 0, [event('A'), event('B', { name: 'Lào Cai' }), event('C')]);
    const database = new DatabaseSync(path);
    database.exec(
      'DROP TRIGGER events_keep_form; UPDATE events SET data = \'{"name":"Lai Châu"}\' WHERE version = 2',
    );
    database.close();
    const broken = findBrokenEvent(conference, await log.read(conference, 1));
    assert.deepEqual(broken, { version: 2, type: 'B', fault: 'hash' });
    await log.close();
  });

  test('[EL5] a row that cannot be read is named', async () => {
    const path = newPath();
    const log = createSqliteEventLog({ path });
    await log.append(conference, 0, [event('A'), event('B')]);
    const database = new DatabaseSync(path);
    database.exec("DROP TRIGGER events_keep_form; UPDATE events SET data = '{' WHERE version = 2");
    database.close();
    await assert.rejects(log.read(conference, 1), /evening: event 2 \(B\) is not readable/);
    await log.close();
  });

  test('[EL2] a second program on the same file meets the first one’s events as a conflict', async () => {
    const path = newPath();
    const [one, two] = [createSqliteEventLog({ path }), createSqliteEventLog({ path })];
    await one.append(conference, 0, [event('A')]);
    await assert.rejects(
      two.append(conference, 0, [event('B')]),
      (error) => error instanceof VersionConflict && error.actualVersion === 1,
    );
    await two.append(conference, 1, [event('B')]);
    assert.equal(findBrokenEvent(conference, await one.read(conference, 1)), null);
    await one.close();
    await two.close();
  });
});
