import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { Reply } from '../../contract/errors.ts';
import type { Account, AccountSecret, JoinCard } from '../../contract/http.ts';
import { STAFF_ROLES, type Role } from '../../domain/actor.ts';
import { asId, type AccountName } from '../../domain/ids.ts';
import { GLI, HQ, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { isSitePin } from '../auth/sitePin.ts';
import { reachableAddresses } from './reachableAddresses.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer, TestServerOptions } from '../testing/startTestServer.ts';

const name = (text: string) => asId<AccountName>(text);

/** A server with an administrator, and requests in their name. */
async function given(t: TestContext, options: TestServerOptions = {}) {
  const server = await serverFor(t, options);
  await server.accounts.create({ name: name('Quản trị'), roles: ['admin'], createdAt: 0 });
  const token = server.staffToken('Quản trị', ['admin']);
  const ask = <T>(method: string, path: string, body?: unknown) =>
    request<T>(server, token, method, path, body);
  return { server, ask };
}

async function request<T>(
  server: TestServer,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
) {
  const response = await fetch(`${server.url}/api/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, reply: (await response.json()) as Reply<T> };
}

async function answer<T>(asked: Promise<{ readonly reply: Reply<T> }>): Promise<T> {
  const { reply } = await asked;
  assert.ok(reply.ok, JSON.stringify(reply));
  return reply.data;
}

async function refusal(asked: Promise<{ readonly reply: Reply<unknown> }>): Promise<string> {
  const { reply } = await asked;
  assert.ok(!reply.ok);
  return reply.code;
}

const ROUTES = [
  ['GET', 'admin/cards'],
  ['GET', 'admin/accounts'],
  ['POST', 'admin/accounts'],
  ['POST', 'admin/accounts/Lan/password'],
  ['DELETE', 'admin/accounts/Lan'],
  ['GET', 'admin/unheard-of'],
] as const;

describe('who may administer', () => {
  test('[HT3] the admin role only', async (t) => {
    const { server } = await given(t);
    const others = STAFF_ROLES.filter((role) => role !== 'admin');
    await server.accounts.create({ name: name('Lan'), roles: others, createdAt: 0 });
    for (const [method, path] of ROUTES) {
      for (const token of [server.staffToken('Lan', others), server.siteToken(LCA)]) {
        const { status, reply } = await request(server, token, method, path);
        assert.equal(status, 403, path);
        assert.deepEqual(reply, { ok: false, code: 'forbidden' });
      }
      for (const token of [null, '', 'x.y.z', 'a b']) {
        const { status, reply } = await request(server, token, method, path);
        assert.equal(status, 401, path);
        assert.deepEqual(reply, { ok: false, code: 'unauthenticated' });
      }
    }
    assert.equal(server.accounts.list().length, 2);
  });

  test('[HT3] as the account has it now, whatever the token says', async (t) => {
    const { server } = await given(t);
    const gone = server.staffToken('Gone', ['admin']);
    await server.accounts.create({ name: name('Lan'), roles: ['clerk'], createdAt: 0 });
    const demoted = server.staffToken('Lan', ['admin']);
    for (const token of [gone, demoted]) {
      assert.equal(await refusal(request(server, token, 'GET', 'admin/cards')), 'forbidden');
    }
  });

  test('[AU1] a refresh token opens nothing', async (t) => {
    const { server } = await given(t);
    const { conference } = server;
    const { token } = server.tokens.issue('refresh', {
      kind: 'staff',
      account: name('Quản trị'),
      name: 'Quản trị',
      roles: ['admin'],
      conference,
    });
    assert.equal(await refusal(request(server, token, 'GET', 'admin/cards')), 'unauthenticated');
  });
});

describe('join cards', () => {
  test('[AU3] name every invited site, with the PIN that opens it and its link', async (t) => {
    const { server, ask } = await given(t);
    const cards = await answer(ask<JoinCard[]>('GET', 'admin/cards'));
    assert.deepEqual(
      cards.map(({ site }) => site.id),
      [HQ, LCA, GLI, USSF],
    );
    for (const { site, pin, link } of cards) {
      assert.ok(isSitePin(server.pinSecret, server.conference, site.id, pin));
      const { port } = new URL(server.url);
      assert.equal(link, `http://${addressForOthers()}:${port}/site?code=${site.id}`);
      assert.ok(!('connections' in site));
    }
    assert.deepEqual(
      await answer(ask<JoinCard[]>('GET', 'admin/cards')),
      cards,
      'the same at every printing',
    );
  });

  test('[AU3] link to the public address where there is one', async (t) => {
    const { ask } = await given(t, { publicUrl: 'https://diemcau.example.vn' });
    const [card] = await answer(ask<JoinCard[]>('GET', 'admin/cards'));
    assert.equal(card?.link, 'https://diemcau.example.vn/site?code=HQ');
  });

  test('[AU3] are kept by no cache', async (t) => {
    const { ask } = await given(t);
    assert.equal((await ask('GET', 'admin/cards')).headers.get('cache-control'), 'no-store');
  });
});

describe('accounts', () => {
  test('[AU2] are made with a password that is told once', async (t) => {
    const { server, ask } = await given(t);
    const roles: readonly Role[] = ['clerk', 'operator', 'clerk'];
    const made = await answer(ask<AccountSecret>('POST', 'admin/accounts', { name: ' Đỗ  Lan ', roles }));
    assert.equal(made.name, 'Đỗ Lan');
    assert.deepEqual((await server.accounts.authenticate('Đỗ Lan', made.password))?.roles, [
      'clerk',
      'operator',
    ]);
    const list = await answer(ask<Account[]>('GET', 'admin/accounts'));
    assert.deepEqual(
      list.map((account) => Object.keys(account)),
      [
        ['name', 'roles', 'createdAt'],
        ['name', 'roles', 'createdAt'],
      ],
    );
  });

  test('[AU6] a name that is taken is refused', async (t) => {
    const { ask } = await given(t);
    const { status, reply } = await ask('POST', 'admin/accounts', { name: 'QUẢN TRỊ', roles: ['clerk'] });
    assert.equal(status, 409);
    assert.deepEqual(reply, { ok: false, code: 'version_conflict' });
  });

  test('[HT1] a bad form is a bad request', async (t) => {
    const { ask } = await given(t);
    for (const body of [
      {},
      { name: 'Lan' },
      { name: 'Lan', roles: ['site'] },
      { name: '<b>', roles: ['clerk'] },
    ]) {
      assert.equal(await refusal(ask('POST', 'admin/accounts', body)), 'bad_request');
    }
  });

  test('[AU6] get a new password, under any spelling of their name', async (t) => {
    const { server, ask } = await given(t);
    await server.accounts.create({ name: name('Đỗ Lan'), roles: ['clerk'], createdAt: 0 }, 'the old one');
    const path = `admin/accounts/${encodeURIComponent('đỗ lan')}/password`;
    const { password } = await answer(ask<AccountSecret>('POST', path));
    assert.equal(await server.accounts.authenticate('Đỗ Lan', 'the old one'), undefined);
    assert.ok(await server.accounts.authenticate('Đỗ Lan', password));
    assert.equal(await refusal(ask('POST', 'admin/accounts/Nobody/password')), 'not_found');
    assert.equal(await refusal(ask('POST', 'admin/accounts/%3Cb%3E/password')), 'not_found');
    assert.equal(await refusal(ask('POST', 'admin/accounts/%zz/password')), 'bad_request');
  });

  test('[AU5] the first one takes its file with it, when it changes or goes', async (t) => {
    const { server, ask } = await given(t);
    const file = join(server.dataFolder, 'first-password');
    for (const change of [
      () => ask('POST', 'admin/accounts/operator/password'),
      () => ask('DELETE', 'admin/accounts/Operator'),
    ]) {
      await server.accounts.create({ name: name('operator'), roles: ['operator'], createdAt: 0 });
      writeFileSync(file, 'secret');
      assert.ok((await change()).reply.ok);
      assert.ok(!existsSync(file));
    }
  });

  test('[AU4] [HT4] are removed, but not the one of whoever asks', async (t) => {
    const { server, ask } = await given(t);
    await server.accounts.create({ name: name('Lan'), roles: ['clerk'], createdAt: 0 });
    assert.equal(await answer(ask('DELETE', 'admin/accounts/lan')), null);
    assert.equal(await refusal(ask('DELETE', 'admin/accounts/Lan')), 'not_found');
    for (const own of ['Quản trị', 'QUẢN TRỊ', ' quản  trị ']) {
      assert.equal(await refusal(ask('DELETE', `admin/accounts/${encodeURIComponent(own)}`)), 'forbidden');
    }
    assert.equal(server.accounts.list().length, 1);
  });
});

/** The test asks by way of loopback, which would be another machine to whoever reads the card. */
function addressForOthers(): string {
  const [own = '127.0.0.1'] = reachableAddresses('0.0.0.0');
  return own;
}
