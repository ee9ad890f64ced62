import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { loadConfig } from '../config/load.ts';
import { SYSTEM } from '../domain/actor.ts';
import { asId, type ConferenceId } from '../domain/ids.ts';
import { lockFolder } from './lockFolder.ts';
import { openStores } from './openStores.ts';

const conference = asId<ConferenceId>('evening');
const silence = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test('[EL9] [EL14] the data folder is held until what was being appended is on disk', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-stores-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const config = loadConfig({
    env: { DIEMCAU_DATA_FOLDER: folder, DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD: 'correct horse battery' },
  });
  const stores = await openStores(config, Date.now, silence);
  const slowDisk = new DatabaseSync(join(folder, 'log.sqlite'));
  slowDisk.exec('BEGIN IMMEDIATE');
  const event = { type: 'A', schema: 1, at: 1000, actor: SYSTEM, command: null, data: {} };
  const appended = stores.eventLog.append(conference, 0, [event]);
  const closed = stores.close();
  await stores.heartbeat.stop();
  assert.throws(() => lockFolder(folder, 0), /is used by another server/);
  slowDisk.exec('ROLLBACK');
  slowDisk.close();
  await closed;
  assert.equal((await appended).length, 1);

  const again = await openStores(config, Date.now, silence);
  assert.equal((await again.eventLog.read(conference, 1)).length, 1);
  await again.close();
});
