import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { requests, type RequestName } from '../../contract/requests.ts';
import { ROLES, type Role } from '../../domain/actor.ts';
import { asId } from '../../domain/ids.ts';
import { GLI, HQ, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { newOpaqueId } from '../testing/TestClient.ts';
import { wellFormedInputs } from '../testing/wellFormedInputs.ts';
import { serverFor } from '../testing/serverFor.ts';
import { MESSAGE_LIMIT_BYTES } from '../../contract/version.ts';
import { VersionConflict } from '../log/EventLog.ts';

/** A socket may send 60 requests at once, and some count for more than one. */
const HALF_A_BURST = 30;
/** Keys that a well-formed input has here, and need not have. */
const OPTIONAL = ['delegation.set site'];
const badRequest = { ok: false, code: 'bad_request' };
const command = () => newOpaqueId<string>();

const names = Object.keys(requests) as RequestName[];

describe('what a client may send', () => {
  test('[WR3] every request of the contract is answered in its form', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    const operator = await server.operator();
    for (const name of names.filter((request) => request !== 'session.leave')) {
      for (const client of [site, operator]) {
        const reply = await client.raw(name, wellFormedInputs[name]());
        assert.equal(typeof reply.ok, 'boolean', name);
        assert.ok(reply.ok || reply.code !== 'bad_request', `${name}: ${JSON.stringify(reply)}`);
        assert.ok(reply.ok || reply.code !== 'internal', name);
      }
    }
    assert.deepEqual(server.log.at('error'), []);
  });

  test('[WR3] extra keys, missing keys and other types are bad requests', async (t) => {
    const server = await serverFor(t);
    const { version } = server.runner;
    for (const [index, name] of names.entries()) {
      // Each breaks the contract so often that the next one needs another socket.
      const site = await server.site([HQ, LCA, GLI, USSF][index % 4] ?? HQ);
      const good = wellFormedInputs[name]();
      const wrong: unknown[] = [
        { ...good, unheardOf: 1 },
        JSON.parse(`{"__proto__":{"site":"HQ"},${JSON.stringify(good).slice(1)}`.replace(',}', '}')),
        JSON.parse(
          `{"constructor":{"prototype":{"x":1}},${JSON.stringify(good).slice(1)}`.replace(',}', '}'),
        ),
        [good],
        null,
        'text',
        12,
        true,
        [],
        ...Object.keys(good).map((key) => ({ ...good, [key]: { nested: [] } })),
        ...Object.keys(good)
          .filter((key) => !OPTIONAL.includes(`${name} ${key}`))
          .map((key) => Object.fromEntries(Object.entries(good).filter(([other]) => other !== key))),
      ];
      for (const input of wrong) {
        assert.deepEqual(await site.raw(name, input), badRequest, `${name} ${JSON.stringify(input)}`);
      }
      site.close();
      await server.runner.idle();
    }
    const written = (await server.eventLog.read(server.conference, version + 1)).map(({ type }) => type);
    assert.ok(written.every((type) => type === 'SiteConnected' || type === 'SiteDisconnected'));
  });

  test('[WR3] names that are no request, among them those that every object has', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    for (const name of [
      'unheard.of',
      '',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'Floor.Request',
      'floor.request ',
      'welcome',
      'goodbye',
      'x'.repeat(10_000),
    ]) {
      assert.deepEqual(await site.raw(name, {}), badRequest, name.slice(0, 20));
    }
    // A number for a name.
    site.socket.io.engine.write('27[12,{}]');
    assert.ok((await site.request('clock.read', {})).ok);
  });

  test('[WR3] one input and an acknowledgement, nothing else', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    assert.deepEqual(await site.raw('clock.read'), badRequest);
    assert.deepEqual(await site.raw('clock.read', {}, {}), badRequest);
    const { version } = server.runner;
    site.socket.emit('floor.request', { command: command(), request: newOpaqueId() });
    assert.ok((await site.request('clock.read', {})).ok);
    assert.equal(server.runner.version, version, 'a request without an acknowledgement has no effect');
  });

  test('[WR3] binary parts are a bad request', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    assert.deepEqual(await site.raw('clock.read', Buffer.alloc(16)), badRequest);
    assert.deepEqual(await site.raw('session.renew', { token: Buffer.from('x') }), badRequest);
    assert.ok((await site.request('clock.read', {})).ok);
  });

  test('[WR3] a message over 64 KiB is too large, whatever comes in together with it', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    const large = { token: 'x'.repeat(MESSAGE_LIMIT_BYTES) };
    const vietnamese = { token: 'ữ'.repeat(MESSAGE_LIMIT_BYTES / 2) };
    const binary = { token: Buffer.alloc(MESSAGE_LIMIT_BYTES) };
    // Sent in one go, so that several arrive before the first is looked at.
    const replies = await Promise.all([
      site.raw('session.renew', large),
      site.raw('clock.read', {}),
      site.raw('session.renew', vietnamese),
      site.raw('clock.read', {}),
      site.raw('session.renew', binary),
      site.raw('clock.read', {}),
    ]);
    assert.deepEqual(
      replies.map((reply) => (reply.ok ? 'ok' : reply.code)),
      ['too_large', 'ok', 'too_large', 'ok', 'too_large', 'ok'],
    );
  });

  test('[WR3] what is nested deeply is refused without harm', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    const depth = 30_000;
    site.socket.io.engine.write(`25["clock.read",${'['.repeat(depth)}${']'.repeat(depth)}]`);
    site.socket.io.engine.write(`26["clock.read",${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}]`);
    assert.ok((await site.request('clock.read', {})).ok);
    assert.deepEqual(server.log.at('error'), []);
  });

  test('[WR3] nothing is taken before the welcome', async (t) => {
    const server = await serverFor(t);
    const join = Promise.withResolvers<never>();
    t.mock.method(server.plane, 'join', () => join.promise);
    const operator = await server.operator();
    const site = server.open(server.siteToken(LCA), { rtpCapabilities: {} });
    await operator.until('it is connected', () => operator.state.sites[LCA]?.connections.length === 1);
    assert.deepEqual(await site.raw('floor.request', wellFormedInputs['floor.request']()), badRequest);
    join.reject(new Error('no media'));
    await site.welcomed();
    assert.equal(server.runner.state.floor.queue.length, 0);
  });
});

describe('who may send it', () => {
  test("[WR3] another role's request is forbidden, and reaches nothing", async (t) => {
    const server = await serverFor(t);
    await server.site(GLI);
    const { version } = server.runner;
    for (const role of ROLES.filter((other) => other !== 'site')) {
      const others = names.filter((name) => {
        const { roles } = requests[name] as { roles?: readonly Role[] };
        return roles !== undefined && !roles.includes(role);
      });
      // All of them at once would be more than a socket may send.
      for (let from = 0; from < others.length; from += HALF_A_BURST) {
        const client = await server.connect(server.staffToken(role, [role]));
        for (const name of others.slice(from, from + HALF_A_BURST)) {
          const reply = await client.raw(name, wellFormedInputs[name]());
          assert.deepEqual(reply, { ok: false, code: 'forbidden' }, `${role} ${name}`);
        }
        client.close();
      }
    }
    assert.equal(server.runner.version, version);
  });

  test('[WR5] a site acts for itself only', async (t) => {
    const server = await serverFor(t);
    const lca = await server.site(LCA);
    const gli = await server.site(GLI);
    const request = newOpaqueId<string>();
    assert.ok((await gli.request('floor.request', { command: command(), request })).ok);
    for (const name of ['floor.grant', 'floor.standby', 'floor.dismiss', 'floor.closeAll'] as const) {
      assert.deepEqual(await lca.raw(name, wellFormedInputs[name]()), { ok: false, code: 'forbidden' });
    }
    assert.deepEqual(
      await lca.raw('floor.request', { command: command(), request: command(), site: GLI }),
      badRequest,
    );
    assert.deepEqual(await lca.request('floor.withdraw', { command: command(), request }), {
      ok: false,
      code: 'unknown_request',
    });
    assert.deepEqual(await lca.request('content.start', { command: command() }), {
      ok: false,
      code: 'not_host_site',
    });
    assert.deepEqual(
      server.runner.state.floor.queue.map(({ site }) => site),
      [GLI],
    );
    const asked = (await server.eventLog.read(server.conference, 1)).find(
      ({ type }) => type === 'FloorRequested',
    );
    assert.deepEqual(asked?.actor, { kind: 'site', site: GLI });
  });

  test('[WR5] who asks is the session, in the record too', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator('Mai');
    await server.site(GLI);
    await operator.request('floor.standby', { command: command(), site: asId(GLI) });
    const last = (await server.eventLog.read(server.conference, server.runner.version)).at(-1);
    assert.deepEqual(last?.actor, { kind: 'staff', name: 'Mai' });
  });
});

describe('when the server fails', () => {
  test('[WR6] a bug is answered without detail, and the session goes on', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const failing = t.mock.method(server.runner, 'execute', () => Promise.reject(new Error('secret detail')));
    assert.deepEqual(await operator.raw('floor.closeAll', { command: command() }), {
      ok: false,
      code: 'internal',
    });
    failing.mock.restore();
    assert.deepEqual(server.log.at('error'), ['request failed']);
    assert.ok((await operator.request('floor.closeAll', { command: command() })).ok);
  });

  test('[WR6] [RN4] a disk that fails and a lost race have codes of their own', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    await server.site(HQ);
    const sqlite = Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR' });
    const failures = {
      storage_failed: sqlite,
      version_conflict: new VersionConflict(server.conference, 1, 2),
    };
    for (const [code, error] of Object.entries(failures)) {
      const append = t.mock.method(server.eventLog, 'append', () => Promise.reject(error));
      const input = { command: command(), site: HQ, replaces: null };
      assert.deepEqual(await operator.request('floor.grant', input), { ok: false, code });
      append.mock.restore();
    }
    const input = { command: command(), site: HQ, replaces: null };
    assert.ok((await operator.request('floor.grant', input)).ok);
  });

  test("[WR6] the media plane's refusals are told apart", async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA, { rtpCapabilities: {} });
    const restart = (transport: string) => site.request('media.restartIce', { transport });
    assert.deepEqual(await restart('transport-of-another'), { ok: false, code: 'not_found' });
    for (const code of ['media_unsupported', 'media_unavailable'] as const) {
      server.plane.failWith(code);
      assert.deepEqual(await restart('transport-1'), { ok: false, code });
    }
    server.plane.failWith(null);
    assert.deepEqual(server.log.at('error'), []);
  });
});
