import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { Role } from '../../domain/actor.ts';
import { asId, type AccountName } from '../../domain/ids.ts';
import { Accounts } from './Accounts.ts';

const name = (text: string) => asId<AccountName>(text);
const lan = { name: name('Lan'), roles: ['operator', 'clerk'] as readonly Role[], createdAt: 1000 };

function open(t: TestContext, path = ':memory:'): Accounts {
  const accounts = new Accounts(path);
  t.after(() => accounts.close());
  return accounts;
}

describe('accounts', () => {
  test('[AU2] the right password opens, nothing else does', async (t) => {
    const accounts = open(t);
    const password = await accounts.create(lan);
    assert.ok(password !== undefined);
    assert.deepEqual(await accounts.authenticate('Lan', password), { ...lan, passwordAt: 1000 });
    for (const wrong of ['', ` ${password}`, password.toUpperCase(), 'x'.repeat(1000)]) {
      assert.equal(await accounts.authenticate('Lan', wrong), undefined);
    }
    assert.equal(await accounts.authenticate('Nobody', password), undefined);
  });

  test('[AU2] an unknown name takes as long as a wrong password', async (t) => {
    const accounts = open(t);
    await accounts.create(lan);
    const timeOf = async (who: string): Promise<number> => {
      const from = performance.now();
      await accounts.authenticate(who, 'wrong');
      return performance.now() - from;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 5; round += 1) {
      times.known.push(await timeOf('Lan'));
      times.unknown.push(await timeOf('Nobody'));
    }
    // Without hashing it would be a thousandth; other work on the machine is not.
    assert.ok(Math.min(...times.unknown) > Math.min(...times.known) / 3, JSON.stringify(times));
  });

  test('[AU6] names that differ in case, spaces or composition are the same', async (t) => {
    const accounts = open(t);
    const account = { ...lan, name: name('Đỗ Lan') };
    const password = await accounts.create(account);
    assert.ok(password !== undefined);
    for (const typed of ['đỗ lan', ' ĐỖ  LAN ', 'Đỗ Lan'.normalize('NFD'), 'Đỗ\u200b Lan']) {
      assert.equal((await accounts.authenticate(typed, password))?.name, 'Đỗ Lan', typed);
      assert.equal(accounts.get(typed)?.name, 'Đỗ Lan');
      assert.equal(await accounts.create({ ...account, name: name(typed) }), undefined);
    }
    assert.equal(accounts.get('Do Lan'), undefined);
    assert.equal(accounts.list().length, 1);
  });

  test('[AU6] a new password ends the old one, and says since when', async (t) => {
    const accounts = open(t);
    const old = await accounts.create(lan);
    const fresh = await accounts.renewPassword(lan.name, 2000);
    assert.ok(old !== undefined && fresh !== undefined && old !== fresh);
    assert.equal(await accounts.authenticate('Lan', old), undefined);
    assert.equal((await accounts.authenticate('Lan', fresh))?.passwordAt, 2000);
    assert.equal(accounts.get('Lan')?.createdAt, 1000);
    assert.equal(await accounts.renewPassword(name('Nobody'), 2000), undefined);
  });

  test('[AU4] one that is removed is gone', async (t) => {
    const accounts = open(t);
    const password = await accounts.create(lan);
    assert.ok(accounts.remove(name('LAN')));
    assert.ok(!accounts.remove(lan.name));
    assert.equal(accounts.get('Lan'), undefined);
    assert.equal(await accounts.authenticate('Lan', password ?? ''), undefined);
  });

  test('[AU2] they are listed by name, without their hashes', async (t) => {
    const accounts = open(t);
    for (const who of ['Mai', 'an', 'Bình']) {
      await accounts.create({ ...lan, name: name(who) }, 'a password that is known');
    }
    assert.deepEqual(
      accounts.list().map((account) => account.name),
      ['an', 'Bình', 'Mai'],
    );
    assert.doesNotMatch(JSON.stringify(accounts.list()), /argon2/);
  });

  test('[AU2] names are data, not SQL', async (t) => {
    const accounts = open(t);
    await accounts.create(lan);
    assert.equal(await accounts.authenticate("' OR 1=1 --", 'x'), undefined);
    assert.equal(accounts.get("Lan'; DROP TABLE accounts; --"), undefined);
    assert.equal(accounts.list().length, 1);
  });

  test('[AU2] on disk they outlive the process, for their owner only', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'accounts.sqlite');
    const before = new Accounts(path);
    const password = await before.create(lan);
    assert.ok(readdirSync(folder).every((file) => (statSync(join(folder, file)).mode & 0o777) === 0o600));
    before.close();
    const after = open(t, path);
    assert.deepEqual(await after.authenticate('Lan', password ?? ''), { ...lan, passwordAt: 1000 });
  });
});
