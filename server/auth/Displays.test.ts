import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { asId, type AccountName, type ConferenceId, type DisplayId } from '../../domain/ids.ts';
import { displayIdentity, Displays, type Display } from './Displays.ts';

const hall: Display = {
  id: asId<DisplayId>('hall'),
  kind: 'hall',
  name: "Màn hình lớn '; DROP TABLE displays; --",
  approvedBy: asId<AccountName>('Lan'),
  approvedAt: 1000,
};

test('[DP5] a display outlives the process, for the owner of the file only', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'displays-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'displays.sqlite');
  const before = new Displays(path);
  before.add(hall);
  assert.ok(readdirSync(folder).every((file) => (statSync(join(folder, file)).mode & 0o777) === 0o600));
  before.close();
  const after = new Displays(path);
  t.after(() => after.close());
  assert.deepEqual({ ...after.get(hall.id) }, hall);
});

test('[DP6] one that is removed is gone, and removing it again changes nothing', (t) => {
  const displays = new Displays(':memory:');
  t.after(() => displays.close());
  displays.add(hall);
  displays.add({ ...hall, id: asId<DisplayId>('monitor'), kind: 'monitor' });
  displays.remove(hall.id);
  displays.remove(hall.id);
  assert.equal(displays.get(hall.id), undefined);
  assert.equal(displays.get(asId<DisplayId>('monitor'))?.kind, 'monitor');
});

test('[DP5] it logs in as itself, with the one role', () => {
  assert.deepEqual(displayIdentity(hall, asId<ConferenceId>('conference')), {
    kind: 'display',
    display: hall.id,
    shows: 'hall',
    name: hall.name,
    roles: ['display'],
    conference: 'conference',
  });
});
