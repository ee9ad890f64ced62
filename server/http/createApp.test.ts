import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { describe, test, type TestContext } from 'node:test';
import type { Reply } from '../../contract/errors.ts';
import type { AttendanceRecord, ConferenceInfo } from '../../contract/http.ts';
import { ROLES } from '../../domain/actor.ts';
import { asId, type AccountName, type ConferenceId } from '../../domain/ids.ts';
import { LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';
import { reachableAddresses } from './reachableAddresses.ts';

const get = (server: TestServer, path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers, redirect: 'manual' });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const page = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** A server with pages as the build makes them. */
async function withPages(t: TestContext): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  for (const name of ['index', 'site', 'console', 'attendance', 'admin']) {
    writeFileSync(join(folder, `${name}.html`), `<title>${name}</title>`);
  }
  writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
  writeFileSync(join(folder, '.secret'), 'secret');
  return await serverFor(t, { pagesFolder: folder });
}

/** The address that the front door names to a browser that came by `host`. */
async function addressToldTo(server: TestServer, host: string): Promise<string> {
  const asked = request(`${server.url}/api/conference`, { headers: { host } }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const reply = (await json(response)) as Reply<ConferenceInfo>;
  assert.ok(reply.ok);
  return reply.data.address;
}

/** Localhost on a machine without a network. */
const ownHost = () => reachableAddresses('0.0.0.0')[0] ?? 'localhost';

async function conferenceInfo(server: TestServer): Promise<ConferenceInfo> {
  const reply = (await (await get(server, '/api/conference')).json()) as Reply<ConferenceInfo>;
  assert.ok(reply.ok);
  return reply.data;
}

describe('the interface', () => {
  test('[HT1] tells the front door what the conference is, without a log-in', async (t) => {
    const server = await serverFor(t);
    const { address: _, ...info } = await conferenceInfo(server);
    const { title, organiser, scheduledAt, timeZone } = PLAN.details;
    assert.deepEqual(info, { title, organiser, scheduledAt, timeZone });
  });

  test('[HT6] tells other machines the way: the public address, or one that is not localhost', async (t) => {
    const unnamed = await serverFor(t);
    const address = new URL((await conferenceInfo(unnamed)).address);
    assert.equal(address.port, new URL(unnamed.url).port);
    assert.ok(ownHost() === 'localhost' || !['localhost', '127.0.0.1'].includes(address.hostname));
    const named = await serverFor(t, { publicUrl: 'https://diemcau.example.vn' });
    assert.equal((await conferenceInfo(named)).address, 'https://diemcau.example.vn');
  });

  test('[HT6] names no address of its own on which it does not listen, and none to who comes by another one', async (t) => {
    const own = await serverFor(t, { listensOn: '127.0.0.1' });
    assert.equal((await conferenceInfo(own)).address, own.url);
    const everywhere = await serverFor(t, { listensOn: '0.0.0.0' });
    assert.equal(await addressToldTo(everywhere, '192.0.2.7:8443'), 'http://192.0.2.7:8443');
    assert.equal(await addressToldTo(everywhere, 'localhost:8443'), `http://${ownHost()}:8443`);
  });

  test('[HT1] says that it is well', async (t) => {
    const server = await serverFor(t);
    const reply = (await (await get(server, '/api/health')).json()) as Reply<object>;
    assert.deepEqual(reply, { ok: true, data: { status: 'ok', version: server.runner.version } });
  });

  test('[HT1] answers what it does not have with a code', async (t) => {
    const server = await serverFor(t);
    for (const [method, path] of [
      ['GET', '/api/unheard-of'],
      ['GET', '/api/'],
      ['POST', '/api/conference'],
      ['GET', '/api/login/staff'],
      ['POST', '/unheard-of'],
    ] as const) {
      const response = await fetch(`${server.url}${path}`, { method });
      assert.equal(response.status, 404, path);
      assert.deepEqual(await response.json(), { ok: false, code: 'not_found' });
    }
  });

  test('[HT1] tells nothing of a bug but its code', async (t) => {
    const server = await serverFor(t);
    t.mock.method(server.accounts, 'authenticate', () => Promise.reject(new Error('secret detail')));
    const response = await fetch(`${server.url}/api/login/staff`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"Lan","password":"x"}',
    });
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), { ok: false, code: 'internal' });
    assert.deepEqual(server.log.at('error'), ['http request failed']);
  });

  test('[HT1] [WR6] tells a disk that fails from a bug', async (t) => {
    const server = await serverFor(t);
    const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR' });
    t.mock.method(server.accounts, 'get', () => {
      throw full;
    });
    const response = await get(server, '/api/admin/accounts', bearer(server.staffToken()));
    assert.equal(response.status, 507);
    assert.deepEqual(await response.json(), { ok: false, code: 'storage_failed' });
    assert.deepEqual(server.log.at('error'), ['http request failed']);
  });
});

describe('pages', () => {
  test('[HT2] come under their addresses, and are looked up anew', async (t) => {
    const server = await withPages(t);
    for (const [path, name] of Object.entries({
      '/': 'index',
      '/site?code=LCA': 'site',
      '/console': 'console',
    })) {
      const response = await get(server, path, page);
      assert.equal(response.status, 200);
      assert.equal(await response.text(), `<title>${name}</title>`);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
    }
    const asset = await get(server, '/assets/app-1a2b3c.js');
    assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
  });

  test('[HT2] run nothing but what the server sent, in no frame', async (t) => {
    const server = await withPages(t);
    for (const path of ['/', '/console', '/assets/app-1a2b3c.js', '/api/conference', '/unheard-of']) {
      const { headers } = await get(server, path, page);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'self'/, path);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe-|\*|http:|ws:/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-powered-by'), null);
      const permissions = headers.get('permissions-policy') ?? '';
      for (const device of ['camera', 'microphone', 'display-capture']) {
        assert.ok(permissions.includes(`${device}=(self)`));
      }
    }
  });

  test('[HT8] a mistyped address is not found, with the front door; a file that is gone, with a code', async (t) => {
    const server = await withPages(t);
    const frontDoor = await (await get(server, '/', page)).text();
    for (const path of ['/konsole', '/console/LCA', '/site/']) {
      const mistyped = await get(server, path, page);
      assert.equal(mistyped.status, path === '/site/' ? 200 : 404, path);
      assert.match(mistyped.headers.get('content-type') ?? '', /^text\/html/);
      assert.equal((await mistyped.text()) === frontDoor, path !== '/site/', path);
    }
    for (const path of [
      '/assets/app-old.js',
      '/.secret',
      '/../server/main.ts',
      '/assets/..%2f..%2fetc%2fpasswd',
    ]) {
      const response = await get(server, path, { accept: '*/*' });
      assert.ok(
        [403, 404].includes(response.status) || response.status === 400,
        `${path} ${response.status}`,
      );
      assert.equal(((await response.json()) as Reply<never>).ok, false);
    }
  });

  test('[HT1] that are not built yet are not found', async (t) => {
    const server = await serverFor(t);
    const response = await get(server, '/console', page);
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), { ok: false, code: 'not_found' });
  });
});

describe('the attendance', () => {
  test("[HT3] is the clerk's, the operator's and the admin's", async (t) => {
    const server = await serverFor(t);
    const allowed = ['clerk', 'operator', 'admin'];
    for (const role of ROLES.filter((other) => other !== 'site')) {
      const response = await get(server, '/api/attendance', bearer(server.staffToken('Lan', [role])));
      assert.equal(response.status, allowed.includes(role) ? 200 : 403, role);
    }
    assert.equal((await get(server, '/api/attendance', bearer(server.siteToken(LCA)))).status, 403);
    assert.equal((await get(server, '/api/attendance')).status, 401);
  });

  test("[HT3] is not given to an earlier conference's log-in", async (t) => {
    const server = await serverFor(t);
    const account = asId<AccountName>('Lan');
    const conference = asId<ConferenceId>('last-year');
    const identity = { kind: 'staff', account, name: 'Lan', roles: ['clerk'], conference } as const;
    const { token } = server.tokens.issue('access', identity);
    const response = await get(server, '/api/attendance', bearer(token));
    assert.deepEqual([response.status, await response.json()], [401, { ok: false, code: 'token_expired' }]);
  });

  test('[HT1] has no file without a number', async (t) => {
    const server = await serverFor(t);
    const response = await get(server, '/api/attendance.csv', bearer(server.staffToken()));
    assert.deepEqual([response.status, await response.json()], [404, { ok: false, code: 'not_found' }]);
  });

  test('[HT1] the record comes with its version', async (t) => {
    const server = await serverFor(t);
    await server.site(LCA);
    const response = await get(server, '/api/attendance', bearer(server.staffToken()));
    const reply = (await response.json()) as Reply<AttendanceRecord>;
    assert.ok(reply.ok);
    assert.equal(reply.data.version, server.runner.version);
  });
});
