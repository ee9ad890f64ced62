import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { visibleState } from '../../contract/visibility.ts';
import { STAFF_ROLES, SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { BUSES } from '../../domain/programme/programme.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { newOpaqueId } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';
import { TestClock } from '../testing/TestClock.ts';

const OWN = { actor: SYSTEM, command: null };

describe('the welcome', () => {
  test('[CH1] is the first message, and says who one is', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now, accessMs: 60_000 });
    const site = await server.site(LCA);
    const operator = await server.operator('Lan');
    for (const client of [site, operator]) {
      assert.equal(client.messages[0]?.name, 'welcome');
      assert.equal(client.all('welcome').length, 1);
    }
    assert.partialDeepStrictEqual(site.latest('welcome'), {
      conference: server.conference,
      roles: ['site'],
      site: LCA,
      name: LCA,
      serverTime: clock.now(),
      tokenExpiresAt: clock.now() + 60_000,
      media: null,
    });
    assert.partialDeepStrictEqual(operator.latest('welcome'), {
      roles: STAFF_ROLES,
      site: null,
      name: 'Lan',
    });
  });

  test('[CH1] brings a snapshot to a client that holds nothing, with itself in it', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    const { log, session } = site.latest('welcome');
    assert.equal(log.kind, 'snapshot');
    assert.deepEqual(site.state, visibleState({ roles: ['site'], site: LCA }, server.runner.state));
    assert.deepEqual(
      site.state.sites[LCA]?.connections.map((connection) => connection.session),
      [session],
    );
  });

  test('[CH1] brings the events since the version that the client holds', async (t) => {
    const server = await serverFor(t);
    const token = server.staffToken();
    const before = await server.connect(token);
    const { version, head, state } = before;
    before.close();
    await server.runner.execute(connect(LCA), OWN);
    await server.runner.execute(connect(GLI), OWN);
    const after = await server.connect(token, { version, head, conference: server.conference });
    const { log } = after.latest('welcome');
    assert.ok(log.kind === 'events');
    assert.deepEqual(
      log.events.map(({ type }) => type),
      ['SiteConnected', 'SiteConnected'],
    );
    after.state = state;
    after.version = version;
    after.fold(log);
    assert.deepEqual(after.state, server.runner.state);
  });

  test('[CH1] brings a snapshot where the version is not one of this history', async (t) => {
    const server = await serverFor(t);
    const { version, head } = server.runner;
    const token = server.staffToken();
    const strangers = [
      { version, head, conference: asId<ConferenceId>('another') },
      { version, head },
      { version, conference: server.conference },
      { version, head: 'of a log with other events', conference: server.conference },
      { version: version - 1, head, conference: server.conference },
      { version: version + 1, head, conference: server.conference },
      { version: 0, head: '', conference: server.conference },
    ];
    for (const handshake of strangers) {
      const client = await server.connect(token, handshake);
      assert.equal(client.latest('welcome').log.kind, 'snapshot');
      assert.deepEqual(client.state, server.runner.state);
    }
  });

  test('[CH1] brings transports and all consumers to a client that sent its capabilities', async (t) => {
    const server = await serverFor(t);
    const rtpCapabilities = { codecs: [], headerExtensions: [] };
    const site = await server.site(LCA, { rtpCapabilities });
    const { media, session } = site.latest('welcome');
    assert.ok(media !== null && media.send !== null);
    assert.deepEqual(media.consumers.map(({ bus }) => bus).toSorted(), BUSES.toSorted());
    assert.deepEqual(server.plane.sessions, [session]);

    const staff = await server.connect(server.staffToken(), { rtpCapabilities });
    assert.equal(staff.latest('welcome').media?.send, null, 'staff send nothing');
  });

  test('[CH1] brings what is on air', async (t) => {
    const server = await serverFor(t);
    const conference = server.conference;
    server.plane.emit({ type: 'onAir', conference, bus: 'hostVideo', site: LCA, at: 0 });
    const client = await server.operator();
    assert.equal(client.latest('welcome').programme.onAir.hostVideo, LCA);
  });

  test('[CH7] comes without media while the plane is down', async (t) => {
    const server = await serverFor(t);
    server.plane.failWith('media_unavailable');
    const site = await server.site(LCA, { rtpCapabilities: {} });
    assert.equal(site.latest('welcome').media, null);
    assert.deepEqual(await site.request('media.join', { rtpCapabilities: {} }), {
      ok: false,
      code: 'media_unavailable',
    });
    server.plane.failWith(null);
    const joined = await site.request('media.join', { rtpCapabilities: {} });
    assert.ok(joined.ok && joined.data.consumers.length === BUSES.length);
  });

  test('[CH7] does not wait for a plane that does not answer', async (t) => {
    const server = await serverFor(t);
    const hanging = Promise.withResolvers<never>();
    t.mock.method(server.plane, 'join', () => hanging.promise);
    const site = await server.site(LCA, { rtpCapabilities: {} });
    assert.equal(site.latest('welcome').media, null);
    hanging.reject(new Error('after all'));
  });

  test('[CH1] what happens while the session opens comes after it, once', async (t) => {
    const server = await serverFor(t);
    const join = Promise.withResolvers<never>();
    t.mock.method(server.plane, 'join', () => join.promise);
    const opening = server.site(LCA, { rtpCapabilities: {} });
    const operator = await server.operator();
    await operator.until('the site is connected', () => operator.state.sites[LCA]?.connections.length === 1);
    await operator.request('floor.standby', { command: newOpaqueId(), site: LCA });
    const conference = server.conference;
    server.plane.emit({ type: 'onAir', conference, bus: 'hostVideo', site: LCA, at: 0 });
    join.reject(new Error('no media'));
    const site = await opening;
    assert.equal(site.messages[0]?.name, 'welcome');
    assert.equal(site.all('events').length, 0, 'the snapshot has it all');
    assert.equal(site.state.floor.standby[0]?.site, LCA);
    assert.equal(site.latest('programme').onAir.hostVideo, LCA);
  });
});
