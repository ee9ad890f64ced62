import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Login } from '../../contract/http.ts';
import { memoryStorage } from '../testing/memoryStorage.ts';
import { siteLogin } from '../testing/siteLogin.ts';
import type { Answer } from './answer.ts';
import { LoginStore } from './LoginStore.ts';

/** A server that gives the next of `answers` to every post, and remembers what was posted. */
function server(...answers: readonly Answer<Login>[]) {
  const posts: { path: string; body: object }[] = [];
  const rest = [...answers];
  const post = async <T>(path: string, body: object): Promise<Answer<T>> => {
    posts.push({ path, body });
    const answer = rest.shift();
    assert.ok(answer, 'the server was asked once too often');
    return answer as Answer<T>;
  };
  return { post, posts };
}

test('[CL1] a log-in outlives a reload of its tab, and no other tab knows of it', async () => {
  const tab = memoryStorage();
  const { post, posts } = server({ ok: true, data: siteLogin });
  const answer = await new LoginStore('site', tab, post).logInSite('LCA', '12345678');

  assert.equal(answer.ok, true);
  assert.deepEqual(posts, [{ path: '/api/login/site', body: { code: 'LCA', pin: '12345678' } }]);
  assert.deepEqual(new LoginStore('site', tab, post).login.value, siteLogin, 'after a reload');
  assert.equal(new LoginStore('staff', tab, post).login.value, null, 'the other kind of page');
  assert.equal(new LoginStore('site', memoryStorage(), post).login.value, null, 'another tab');
});

test('[CL1] logging out forgets it, and so does a stored text that cannot be read', async () => {
  const tab = memoryStorage();
  const store = new LoginStore('staff', tab, server({ ok: true, data: siteLogin }).post);
  await store.logInStaff('operator', 'secret');
  store.logOut();
  assert.equal(store.login.value, null);
  assert.equal(tab.size, 0);

  const broken = { ...memoryStorage(), getItem: () => '{"accessToken":' };
  assert.equal(new LoginStore('staff', broken).login.value, null);
});

test('[CL1] a refused log-in leaves nothing behind', async () => {
  const tab = memoryStorage();
  const store = new LoginStore('site', tab, server({ ok: false, code: 'bad_credentials' }).post);
  assert.deepEqual(await store.logInSite('LCA', '1'), { ok: false, code: 'bad_credentials' });
  assert.equal(store.login.value, null);
  assert.equal(tab.size, 0);
});

test('[CL2] refreshing keeps the new token, and calls at the same time share one request', async () => {
  const fresh = { ...siteLogin, accessToken: 'access-2' };
  const { post, posts } = server({ ok: true, data: siteLogin }, { ok: true, data: fresh });
  const store = new LoginStore('site', memoryStorage(), post);
  await store.logInSite('LCA', '1');
  const answers = await Promise.all([store.refresh(), store.refresh(), store.refresh()]);

  assert.deepEqual(answers[2], { ok: true, data: fresh });
  assert.equal(store.login.value?.accessToken, 'access-2');
  assert.deepEqual(posts.slice(1), [{ path: '/api/login/refresh', body: { refreshToken: 'refresh-1' } }]);
});

test('[CL2] a dead line keeps the log-in, a refusal ends it', async () => {
  const { post } = server(
    { ok: true, data: siteLogin },
    { ok: false, code: 'no_answer' },
    { ok: false, code: 'unauthenticated' },
  );
  const tab = memoryStorage();
  const store = new LoginStore('site', tab, post);
  await store.logInSite('LCA', '1');
  await store.refresh();
  assert.deepEqual(store.login.value, siteLogin);
  await store.refresh();
  assert.equal(store.login.value, null);
  assert.equal(tab.size, 0);
});

test('[CL2] who logs out while a refresh is under way stays logged out', async () => {
  let answer: (login: Answer<Login>) => void = () => {};
  const slow = async <T>(path: string) =>
    path.endsWith('/refresh')
      ? ((await new Promise<Answer<Login>>((resolve) => (answer = resolve))) as Answer<T>)
      : ({ ok: true, data: siteLogin } as Answer<T>);
  const store = new LoginStore('site', memoryStorage(), slow);
  await store.logInSite('LCA', '1');
  const refreshing = store.refresh();
  store.logOut();
  answer({ ok: true, data: siteLogin });
  assert.equal((await refreshing).ok, false);
  assert.equal(store.login.value, null);
});
