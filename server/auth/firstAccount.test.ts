import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { loadConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { STAFF_ROLES } from '../../domain/actor.ts';
import { asId, type AccountName } from '../../domain/ids.ts';
import { Accounts } from './Accounts.ts';
import { ensureFirstAccount, forgetFirstPassword } from './firstAccount.ts';

const name = (text: string) => asId<AccountName>(text);

function given(t: TestContext, env: NodeJS.ProcessEnv = {}): { accounts: Accounts; config: Config } {
  const folder = mkdtempSync(join(tmpdir(), 'first-account-'));
  const accounts = new Accounts(':memory:');
  t.after(() => {
    accounts.close();
    rmSync(folder, { recursive: true });
  });
  return { accounts, config: loadConfig({ env: { ...env, DIEMCAU_DATA_FOLDER: folder } }) };
}

describe('an empty installation', () => {
  test('[AU5] gets one account with all staff roles, whose password is told and kept', async (t) => {
    const { accounts, config } = given(t);
    const { password, passwordFile } = await ensureFirstAccount(accounts, config, 1000);
    assert.ok(password !== null && passwordFile !== null);
    const account = await accounts.authenticate('operator', password);
    assert.deepEqual(account, { name: 'operator', roles: STAFF_ROLES, createdAt: 1000, passwordAt: 1000 });
    assert.equal(readFileSync(passwordFile, 'utf8'), password);
    assert.equal(statSync(passwordFile).mode & 0o777, 0o600);
  });

  test('[AU5] has it from the first start on: later ones tell where its password is, not what', async (t) => {
    const { accounts, config } = given(t);
    const first = await ensureFirstAccount(accounts, config, 1000);
    const later = await ensureFirstAccount(accounts, config, 2000);
    assert.deepEqual(later, { name: 'operator', password: null, passwordFile: first.passwordFile });
    forgetFirstPassword(config.data.folder, name('operator'));
    const changed = await ensureFirstAccount(accounts, config, 3000);
    assert.deepEqual(changed, { name: 'operator', password: null, passwordFile: null });
    assert.ok(await accounts.authenticate('operator', first.password ?? ''));
    assert.equal(accounts.list().length, 1);
  });

  test('[AU5] takes the password of the settings, and writes it nowhere', async (t) => {
    const { accounts, config } = given(t, { DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD: 'a long enough one' });
    const first = await ensureFirstAccount(accounts, config, 1000);
    assert.deepEqual(first, { name: 'operator', password: null, passwordFile: null });
    assert.ok(await accounts.authenticate('operator', 'a long enough one'));
    assert.ok(!existsSync(join(config.data.folder, 'first-password')));
  });

  test('[AU5] that crashed in its first start goes on with the password that it wrote', async (t) => {
    const { accounts, config } = given(t);
    const { password } = await ensureFirstAccount(accounts, config, 1000);
    accounts.remove(name('operator'));
    const again = await ensureFirstAccount(accounts, config, 2000);
    assert.equal(again.password, password);
    assert.ok(await accounts.authenticate('operator', password ?? ''));
  });
});

test('[AU5] the file goes when that password has been changed, and for no other account', async (t) => {
  const { accounts, config } = given(t);
  const { passwordFile } = await ensureFirstAccount(accounts, config, 1000);
  forgetFirstPassword(config.data.folder, name('Lan'));
  assert.ok(existsSync(passwordFile ?? ''));
  forgetFirstPassword(config.data.folder, name('Operator'));
  assert.ok(!existsSync(passwordFile ?? ''));
  forgetFirstPassword(config.data.folder, name('operator'));
});
