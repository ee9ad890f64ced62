import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reply } from '../../contract/errors.ts';
import type { Login } from '../../contract/http.ts';
import type { Role } from '../../domain/actor.ts';
import { asId, type AccountName, type ConferenceId } from '../../domain/ids.ts';
import { GLI, LCA, NOWHERE } from '../../domain/testing/sampleConference.ts';
import { sitePin } from '../auth/sitePin.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';
import { TestClock } from '../testing/TestClock.ts';

const PASSWORD = 'a password for tests';
const name = (text: string) => asId<AccountName>(text);

async function post(server: TestServer, path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/login/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { response, reply: (await response.json()) as Reply<Login> };
}

/** The code of a refused log-in. */
async function refusal(...args: Parameters<typeof post>): Promise<string> {
  const { reply } = await post(...args);
  assert.ok(!reply.ok);
  return reply.code;
}

async function logIn(...args: Parameters<typeof post>): Promise<Login> {
  const { reply } = await post(...args);
  assert.ok(reply.ok, JSON.stringify(reply));
  return reply.data;
}

const pinOf = (server: TestServer, site = LCA) => sitePin(server.pinSecret, server.conference, site);
const addAccount = (server: TestServer, roles: readonly Role[], who = 'Lan') =>
  server.accounts.create({ name: name(who), roles, createdAt: 0 }, PASSWORD);

describe('sites', () => {
  test('[AU3] log in with code and PIN, and their token opens a session', async (t) => {
    const server = await serverFor(t);
    const login = await logIn(server, 'site', { code: LCA, pin: pinOf(server) });
    assert.partialDeepStrictEqual(login, {
      roles: ['site'],
      name: LCA,
      site: LCA,
      siteName: { vi: 'Điểm cầu Lào Cai', en: 'Lao Cai site' },
      conference: server.conference,
      rtpCapabilities: await server.plane.capabilities(),
    });
    const client = await server.connect(login.accessToken);
    assert.equal(client.latest('welcome').site, LCA);
    assert.equal(client.latest('welcome').tokenExpiresAt, login.expiresAt);
  });

  test("[AU3] a wrong PIN, another site's, and a site that is not invited get the same answer", async (t) => {
    const server = await serverFor(t);
    for (const [code, pin] of [
      [LCA, '00000000'],
      [LCA, pinOf(server, GLI)],
      [LCA, ''],
      [NOWHERE, sitePin(server.pinSecret, server.conference, NOWHERE)],
    ]) {
      const { response, reply } = await post(server, 'site', { code, pin });
      assert.equal(response.status, 401);
      assert.deepEqual(reply, { ok: false, code: 'bad_credentials' });
    }
  });
});

describe('staff', () => {
  test('[AU2] log in with name and password, as they type the name', async (t) => {
    const server = await serverFor(t);
    await addAccount(server, ['clerk'], 'Đỗ Lan');
    const login = await logIn(server, 'staff', { name: ' đỗ  lan', password: PASSWORD });
    assert.partialDeepStrictEqual(login, { roles: ['clerk'], name: 'Đỗ Lan', site: null });
    const client = await server.connect(login.accessToken);
    assert.deepEqual(client.latest('welcome').roles, ['clerk']);
  });

  test('[AU2] an unknown name and a wrong password get the same answer', async (t) => {
    const server = await serverFor(t);
    await addAccount(server, ['clerk']);
    assert.equal(await refusal(server, 'staff', { name: 'Lan', password: 'wrong' }), 'bad_credentials');
    assert.equal(await refusal(server, 'staff', { name: 'Mai', password: PASSWORD }), 'bad_credentials');
  });

  test('[LI1] [AU6] who tries too often is shut out, under any spelling of the name', async (t) => {
    const server = await serverFor(t, { maxPerAccount: 3 });
    await addAccount(server, ['clerk']);
    for (const typed of ['Lan', 'LAN', ' lan ']) {
      await refusal(server, 'staff', { name: typed, password: 'wrong' });
    }
    const { response, reply } = await post(server, 'staff', { name: 'lan', password: PASSWORD });
    assert.equal(response.status, 429);
    assert.ok(!reply.ok && reply.code === 'rate_limited' && (reply.retryAfterMs ?? 0) > 50_000);
    assert.ok(Number(response.headers.get('retry-after')) > 50);
  });

  test('[LI1] addresses are told apart as a trusted proxy tells them', async (t) => {
    const server = await serverFor(t, { maxPerAddress: 2 });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const input = { code: LCA, pin: '00000000' };
    await refusal(server, 'site', input, from('198.51.100.1'));
    await refusal(server, 'site', input, from('198.51.100.1'));
    assert.equal(await refusal(server, 'site', input, from('198.51.100.1')), 'rate_limited');
    const good = { code: LCA, pin: pinOf(server) };
    assert.ok((await logIn(server, 'site', good, from('198.51.100.2'))).accessToken);
  });
});

describe('refresh', () => {
  test('[AU1] gives new tokens for a refresh token, and for no other', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now, accessMs: 60_000 });
    const login = await logIn(server, 'site', { code: LCA, pin: pinOf(server) });
    clock.move(61_000);
    const fresh = await logIn(server, 'refresh', { refreshToken: login.refreshToken });
    assert.equal(fresh.expiresAt, login.expiresAt + 61_000);
    assert.ok((await server.connect(fresh.accessToken)).connected);
    for (const token of [fresh.accessToken, 'x.y.z', '']) {
      assert.equal(await refusal(server, 'refresh', { refreshToken: token }), 'unauthenticated');
    }
    clock.move(3_600_000);
    assert.equal(await refusal(server, 'refresh', { refreshToken: fresh.refreshToken }), 'token_expired');
  });

  test('[WR5] is refused for another conference', async (t) => {
    const server = await serverFor(t);
    const conference = asId<ConferenceId>('last-year');
    const identity = { kind: 'site', site: LCA, name: LCA, roles: ['site'], conference } as const;
    const { token } = server.tokens.issue('refresh', identity);
    assert.equal(await refusal(server, 'refresh', { refreshToken: token }), 'unauthenticated');
  });

  test('[AU4] gives the roles of today', async (t) => {
    const server = await serverFor(t);
    await addAccount(server, ['operator']);
    const { refreshToken } = await logIn(server, 'staff', { name: 'Lan', password: PASSWORD });
    t.mock.method(server.accounts, 'get', () => ({
      name: name('Lan'),
      roles: ['clerk'],
      createdAt: 0,
      passwordAt: 0,
    }));
    assert.deepEqual((await logIn(server, 'refresh', { refreshToken })).roles, ['clerk']);
  });

  test('[AU4] [AU6] is refused for an account that is gone, or was made again', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now });
    await addAccount(server, ['clerk']);
    const { refreshToken } = await logIn(server, 'staff', { name: 'Lan', password: PASSWORD });
    server.accounts.remove(name('Lan'));
    assert.equal(await refusal(server, 'refresh', { refreshToken }), 'unauthenticated');
    clock.move(5000);
    await server.accounts.create({ name: name('Lan'), roles: ['admin'], createdAt: clock.now() }, PASSWORD);
    assert.equal(await refusal(server, 'refresh', { refreshToken }), 'unauthenticated');
  });

  test('[AU6] is refused after a new password, to what was logged in before', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now });
    await addAccount(server, ['clerk']);
    const before = await logIn(server, 'staff', { name: 'Lan', password: PASSWORD });
    clock.move(5000);
    const password = await server.accounts.renewPassword(name('Lan'), clock.now());
    const after = await logIn(server, 'staff', { name: 'Lan', password });
    assert.equal(await refusal(server, 'refresh', { refreshToken: before.refreshToken }), 'unauthenticated');
    assert.ok(await logIn(server, 'refresh', { refreshToken: after.refreshToken }));
  });
});

test('[HT1] what is no log-in form is a bad request', async (t) => {
  const server = await serverFor(t);
  const bodies: unknown[] = [
    '',
    '{',
    'null',
    '[]',
    '"text"',
    { code: LCA },
    { code: LCA, pin: 12_345_678 },
    { code: { $ne: null }, pin: '1' },
    { code: LCA, pin: '1', roles: ['admin'] },
    { code: LCA, pin: '1'.repeat(33) },
    '{"__proto__":{"code":"LCA"},"pin":"1"}',
  ];
  for (const body of bodies) {
    const { response, reply } = await post(server, 'site', body);
    assert.equal(response.status, 400, JSON.stringify(body));
    assert.deepEqual(reply, { ok: false, code: 'bad_request' });
  }
  const form = await post(server, 'site', 'code=LCA&pin=1', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  assert.equal(form.response.status, 400);
  const large = await post(server, 'staff', { name: 'Lan', password: 'x'.repeat(20_000) });
  assert.equal(large.response.status, 413);
  assert.deepEqual(large.reply, { ok: false, code: 'too_large' });
});
