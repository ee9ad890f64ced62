import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoginStore } from '../connection/LoginStore.ts';
import { memoryStorage } from '../testing/memoryStorage.ts';
import { siteLogin } from '../testing/siteLogin.ts';
import { screenStorage } from './screenStorage.ts';

const login = { ...siteLogin, site: null, roles: ['display'] as const, display: 'hall' as const };

test('[DP8] a log-in outlives the browser, and the other screen of the computer has its own', async () => {
  const browser = memoryStorage();
  const storeOf = (screen: string) =>
    new LoginStore('display', screenStorage(browser, screen), async <T>() => ({
      ok: true as const,
      data: { status: 'approved', login } as T,
    }));
  assert.equal((await storeOf('').claimDisplay('secret')).ok, true);
  assert.deepEqual(storeOf('').login.value, login);
  assert.equal(storeOf('2').login.value, null);
  await storeOf('2').claimDisplay('secret');
  storeOf('').logOut();
  assert.equal(storeOf('').login.value, null);
  assert.deepEqual(storeOf('2').login.value, login);
});

test('[DP8] a code that is not approved yet logs nobody in', async () => {
  const store = new LoginStore('display', memoryStorage(), async <T>() => ({
    ok: true as const,
    data: { status: 'pending' } as T,
  }));
  assert.deepEqual(await store.claimDisplay('secret'), { ok: true, data: { status: 'pending' } });
  assert.equal(store.login.value, null);
});
