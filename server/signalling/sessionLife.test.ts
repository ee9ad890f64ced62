import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { speechOnFloor } from '../../domain/floor/floor.ts';
import type { SiteEvent } from '../../domain/sites/sites.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { newOpaqueId, type TestClient } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';
import { TestClock } from '../testing/TestClock.ts';

/** How a site's newest connection ended, once the operator has been told. */
async function disconnection(server: TestServer, operator: TestClient) {
  await operator.siteHasGone(LCA);
  const events = await server.eventLog.read(server.conference, 1);
  const last = events.findLast(({ type }) => type === 'SiteDisconnected');
  assert.ok(last !== undefined);
  return last.data as (SiteEvent & { type: 'SiteDisconnected' })['data'];
}

describe('the token', () => {
  test('[WR7] a session ends with it, and is asked to come back', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now, accessMs: 1000 });
    const site = await server.site(LCA);
    await site.gone();
    assert.deepEqual(site.all('goodbye'), [{ code: 'token_expired', retry: true }]);
  });

  test('[WR7] a fresh one prolongs the session', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now, accessMs: 1000 });
    const site = await server.site(LCA);
    const operator = await server.operator();
    clock.move(10_000);
    const token = server.siteToken(LCA);
    const renewed = await site.request('session.renew', { token });
    assert.deepEqual(renewed, { ok: true, data: { expiresAt: clock.now() + 1000 } });
    clock.move(-10_000);
    const again = await site.request('session.renew', { token });
    assert.ok(again.ok);
    // The operator's ends when the site's would have without.
    await operator.gone();
    assert.ok(site.connected);
    assert.deepEqual(site.all('goodbye'), []);
  });

  test('[WR7] one of another identity, or a bad one, changes nothing', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now, accessMs: 1000 });
    const site = await server.site(LCA);
    const renew = (token: string) => site.request('session.renew', { token });
    assert.deepEqual(await renew(server.siteToken(GLI)), { ok: false, code: 'forbidden' });
    assert.deepEqual(await renew(server.staffToken(LCA)), { ok: false, code: 'forbidden' });
    assert.deepEqual(await renew('x.y.z'), { ok: false, code: 'unauthenticated' });
    const late = server.siteToken(LCA);
    clock.move(1000);
    assert.deepEqual(await renew(late), { ok: false, code: 'token_expired' });
    await site.gone();
    assert.equal(site.latest('goodbye').code, 'token_expired');
  });

  test('[WR7] [AU4] it brings its roles: what was taken from an account ends at the next renewal', async (t) => {
    const server = await serverFor(t);
    const lan = await server.connect(server.staffToken('Lan', ['operator', 'chair']));
    const closeAll = () => lan.request('floor.closeAll', { command: newOpaqueId() });
    const standby = () => lan.request('floor.clearStandby', { command: newOpaqueId(), site: LCA });
    assert.ok((await standby()).ok);
    await lan.request('session.renew', { token: server.staffToken('Lan', ['chair']) });
    assert.deepEqual(await standby(), { ok: false, code: 'forbidden' });
    assert.ok((await closeAll()).ok);
  });
});

describe('how a connection ends', () => {
  test('[CH6] session.leave is answered, and then the site has left', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA);
    assert.deepEqual(await site.request('session.leave', {}), { ok: true, data: null });
    await site.gone();
    assert.equal((await disconnection(server, operator)).cause, 'left');
  });

  test("[CH6] so it has when the client closes its socket by Socket.IO's rules", async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA);
    site.close();
    assert.equal((await disconnection(server, operator)).cause, 'left');
  });

  test('[CH6] a broken line is lost, and was last seen at its last packet', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now });
    const operator = await server.operator();
    const site = await server.site(LCA);
    clock.move(1000);
    await site.request('clock.read', {});
    const seenAt = clock.now();
    clock.move(8000);
    site.breakLine();
    const { cause, lastSeenAt } = await disconnection(server, operator);
    assert.equal(cause, 'lost');
    assert.equal(lastSeenAt, seenAt);
  });

  test('[CH6] a session that was dismissed is lost', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now, accessMs: 1000 });
    const site = await server.site(LCA);
    await site.gone();
    await server.runner.idle();
    assert.deepEqual(server.runner.state.sites[LCA]?.lastDisconnect?.cause, 'lost');
  });

  test('[CH6] the floor stays with a site that is lost, and the site comes back to it', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA);
    const input = { command: newOpaqueId<string>(), site: LCA, replaces: null };
    assert.ok((await operator.request('floor.grant', input)).ok);
    site.breakLine();
    await disconnection(server, operator);
    assert.equal(speechOnFloor(operator.state)?.site, LCA);
    const again = await server.site(LCA);
    assert.equal(speechOnFloor(again.state)?.site, LCA);
  });

  test('[CH9] what the disk did not take is written when it does, as of then', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now });
    const operator = await server.operator();
    const site = await server.site(LCA);
    const other = await server.site(LCA);
    await site.request('clock.read', {});
    const seenAt = clock.now();
    clock.move(5000);
    const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR' });
    const twice = Promise.withResolvers<void>();
    const append = t.mock.method(server.eventLog, 'append', () => {
      if (append.mock.callCount() === 1) {
        twice.resolve();
      }
      return Promise.reject(full);
    });
    site.breakLine();
    await twice.promise;
    append.mock.restore();
    await other.until('it contributes', () => other.all('contribution').at(-1)?.contributes === true);
    await operator.reaches(server.runner.version);
    assert.deepEqual(operator.state.sites[LCA]?.lastDisconnect, { at: seenAt, cause: 'lost' });
    assert.deepEqual(server.log.at('error'), ['session close failed'], 'told once');
  });

  test('[CH6] who leaves while the session opens has left all the same', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const join = Promise.withResolvers<never>();
    t.mock.method(server.plane, 'join', () => join.promise);
    const site = server.open(server.siteToken(LCA), { rtpCapabilities: {} });
    await operator.until('it is connected', () => operator.state.sites[LCA]?.connections.length === 1);
    site.close();
    await disconnection(server, operator);
    join.reject(new Error('too late'));
    assert.equal(site.all('welcome').length, 0);
  });

  test('[CH6] transports that are ready after their session has gone are given back', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const gate = Promise.withResolvers<void>();
    const { plane } = server;
    const join = plane.join.bind(plane);
    t.mock.method(plane, 'join', async (input: Parameters<typeof join>[0]) => {
      await gate.promise;
      return await join(input);
    });
    const leaving = t.mock.method(plane, 'leave');
    const site = server.open(server.siteToken(LCA), { rtpCapabilities: {} });
    await operator.until('it is connected', () => operator.state.sites[LCA]?.connections.length === 1);
    site.close();
    await disconnection(server, operator);
    gate.resolve();
    await operator.request('clock.read', {});
    assert.equal(leaving.mock.callCount(), 2);
    assert.deepEqual(plane.sessions, []);
  });
});

describe('a session that cannot be opened', () => {
  test('[WR6] because the disk fails is told so, and asked to come back', async (t) => {
    const server = await serverFor(t);
    const error = Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR' });
    const append = t.mock.method(server.eventLog, 'append', () => Promise.reject(error));
    const site = server.open(server.siteToken(LCA));
    await assert.rejects(site.welcomed(), /storage_failed/);
    assert.deepEqual(site.all('goodbye'), [{ code: 'storage_failed', retry: true }]);
    append.mock.restore();
    assert.ok((await server.site(LCA)).connected);
  });
});

describe('a server that stops', () => {
  test('[CH6] says so to everybody, and writes down that the sites have gone', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const sites = [await server.site(LCA), await server.site(GLI)];
    await server.signalling.close();
    for (const client of [operator, ...sites]) {
      await client.gone();
      assert.deepEqual(client.all('goodbye'), [{ code: 'server_stopping', retry: true }]);
    }
    const ended = (await server.eventLog.read(server.conference, 1)).filter(
      ({ type }) => type === 'SiteDisconnected',
    );
    assert.deepEqual(
      ended.map(({ data }) => (data as { cause: string }).cause),
      ['server_stopped', 'server_stopped'],
    );
    assert.deepEqual(server.plane.sessions, []);
    await assert.rejects(server.operator(), /not welcomed/);
  });

  test('[CH6] does not end before that is written, however slow the disk is', async (t) => {
    const server = await serverFor(t);
    await server.site(LCA);
    const append = server.eventLog.append.bind(server.eventLog);
    t.mock.method(server.eventLog, 'append', async (...args: Parameters<typeof append>) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 800);
      });
      return await append(...args);
    });
    await server.signalling.close();
    assert.equal(server.runner.state.sites[LCA]?.lastDisconnect?.cause, 'server_stopped');
  });

  test('[CH6] and of those that are just coming in', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const join = Promise.withResolvers<never>();
    t.mock.method(server.plane, 'join', () => join.promise);
    const site = server.open(server.siteToken(LCA), { rtpCapabilities: {} });
    await operator.until('it is connected', () => operator.state.sites[LCA]?.connections.length === 1);
    await server.signalling.close();
    join.reject(new Error('too late'));
    await site.gone();
    assert.equal(site.latest('goodbye').code, 'server_stopping');
    assert.deepEqual(server.runner.state.sites[LCA]?.lastDisconnect?.cause, 'server_stopped');
    assert.deepEqual(server.runner.state.sites[LCA]?.connections, []);
  });

  test('[CH6] a client that said goodbye before has left', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    await Promise.all([site.request('session.leave', {}), site.gone()]);
    await server.signalling.close();
    assert.deepEqual(server.runner.state.sites[LCA]?.lastDisconnect?.cause, 'left');
  });
});
