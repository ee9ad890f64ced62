import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { isStorageError } from '../isStorageError.ts';
import type { NewEvent } from './EventLog.ts';
import { eventLogContract } from './eventLog.contract.ts';
import { openThreadedEventLog } from './threadedEventLog.ts';

/** SQLite's result code for a trigger that said no (sqlite.org/rescode.html). */
const CONSTRAINT_TRIGGER = 1811;
const conference = asId<ConferenceId>('evening');
let folder: string;
let files = 0;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threaded-log-'));
});
after(() => rm(folder, { recursive: true }));

function newPath(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

function event(type: string, data: object = {}): NewEvent {
  return { type, schema: 1, at: 1000, actor: SYSTEM, command: null, data };
}

eventLogContract('SQLite event log in its thread', () => openThreadedEventLog({ path: newPath() }));

describe('SQLite event log, its thread', () => {
  test('[EL15] the server goes on while appends wait for the file, and they keep their order', async () => {
    const path = newPath();
    const log = await openThreadedEventLog({ path });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const appends = [0, 1, 2].map((version) => log.append(conference, version, [event(`E${version + 1}`)]));
    // On this thread, SQLite would wait until it gives up: nobody could end the other's transaction.
    for (let turn = 0; turn < 10; turn += 1) await setImmediate();
    other.exec('ROLLBACK');
    other.close();
    const stored = (await Promise.all(appends)).flat();
    assert.deepEqual(
      stored.map(({ type }) => type),
      ['E1', 'E2', 'E3'],
    );
    assert.deepEqual(await log.read(conference, 1), stored);
    await log.close();
  });

  test('[EL15] a long log is read whole, and up to a limit, in pages', async () => {
    const log = await openThreadedEventLog({ path: newPath() });
    const events = Array.from({ length: 500 }, (_, index) => event(`E${index + 1}`));
    await log.append(conference, 0, events);
    for (const [from, limit, length] of [
      [1, undefined, 500],
      [1, 499, 499],
      [1, 500, 500],
      [1, 501, 500],
      [250, 250, 250],
      [251, undefined, 250],
      [252, 251, 249],
      [1, 0, 0],
    ] as const) {
      const read = await log.read(conference, from, limit);
      assert.deepEqual(
        read.map(({ version }) => version),
        Array.from({ length }, (_, index) => from + index),
        `${limit} from ${from}`,
      );
    }
    await log.close();
  });

  test('[EL4] an object that is not plain is refused, although a copy of it would be', async () => {
    const log = await openThreadedEventLog({ path: newPath() });
    class Place {
      readonly name = 'Lào Cai';
    }
    await assert.rejects(log.append(conference, 0, [event('A', new Place())]), TypeError);
    await assert.rejects(log.append(conference, 0, [event('A', { call: () => 1 })]), TypeError);
    assert.deepEqual(await log.read(conference, 1), []);
    await log.close();
  });

  test('[EL17] what SQLite says no to during the session is a storage error here too', async () => {
    const path = newPath();
    const log = await openThreadedEventLog({ path });
    const database = new DatabaseSync(path);
    database.exec(`CREATE TRIGGER no BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    await assert.rejects(log.append(conference, 0, [event('A')]), (error) => {
      assert.ok(isStorageError(error) && (error as { errcode?: unknown }).errcode === CONSTRAINT_TRIGGER);
      assert.match(String(error), /no room/);
      return true;
    });
    database.exec('DROP TRIGGER no');
    database.close();
    assert.equal((await log.append(conference, 0, [event('A')])).length, 1);
    await log.close();
  });

  test('[EL17] [EL5] a row that cannot be read is named, with its reason', async () => {
    const path = newPath();
    const log = await openThreadedEventLog({ path });
    await log.append(conference, 0, [event('A')]);
    const database = new DatabaseSync(path);
    database.exec("DROP TRIGGER events_keep_form; UPDATE events SET data = '{'");
    database.close();
    await assert.rejects(log.read(conference, 1), (error) => {
      assert.ok(error instanceof Error && error.cause instanceof SyntaxError);
      assert.match(error.message, /evening: event 1 \(A\) is not readable/);
      return true;
    });
    await log.close();
  });

  test('[EL17] a file that cannot be opened is refused with the reason', async () => {
    const newer = newPath();
    const database = new DatabaseSync(newer);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await assert.rejects(openThreadedEventLog({ path: newer }), /form 99/);

    const broken = newPath();
    await writeFile(broken, 'no database '.repeat(1000));
    await assert.rejects(openThreadedEventLog({ path: broken }), isStorageError);

    await assert.rejects(openThreadedEventLog({ path: join(folder, 'nowhere', 'log.sqlite') }), {
      code: 'ENOENT',
    });
  });

  for (const { how, complaint } of [
    { how: 'with an error', complaint: /the thread of the log has a bug/ },
    { how: 'silently', complaint: /the thread of the event log has ended by itself/ },
  ]) {
    test(`[EL16] a thread that ends ${how} ends the program, and no append is answered`, async () => {
      const program = fileURLToPath(new URL('./testing/appendToFailingThread.ts', import.meta.url));
      const child = spawn(process.execPath, [program, how], { stdio: ['ignore', 'pipe', 'pipe'] });
      const exited = once(child, 'exit') as Promise<[code: number | null]>;
      const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
      assert.equal(said, '');
      assert.match(complained, complaint);
      assert.equal(code, 1);
    });
  }

  test('[EL9] closing answers what was asked before, page after page, and refuses the rest', async () => {
    const path = newPath();
    const log = await openThreadedEventLog({ path });
    const long = Array.from({ length: 600 }, (_, index) => event(`E${index + 1}`));
    await log.append(conference, 0, long);
    const appended = [600, 601, 602].map((version) => log.append(conference, version, [event('A')]));
    const reading = log.read(conference, 1, 600);
    const closing = log.close();
    await assert.rejects(log.append(conference, 603, [event('B')]), /closed/);
    await assert.rejects(log.read(conference, 1), /closed/);
    await assert.rejects(log.conferences(), /closed/);
    await Promise.all([closing, log.close()]);
    assert.equal((await Promise.all(appended)).length, 3);
    assert.equal((await reading).length, 600);
    const again = await openThreadedEventLog({ path });
    assert.equal((await again.read(conference, 601)).length, 3);
    await again.close();
  });
});
