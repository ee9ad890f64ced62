import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { visibleState } from '../../contract/visibility.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type SessionId } from '../../domain/ids.ts';
import { GLI, HQ, LCA, OPENING, REPORT } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { newOpaqueId, type TestClient } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';

const OWN = { actor: SYSTEM, command: null };
const command = () => newOpaqueId<string>();

/** Types of the events that the client was told of after its welcome. */
const told = (client: TestClient) =>
  client.all('events').flatMap(({ events }) => events.map(({ type }) => type));

/** The version of the welcome's snapshot. */
function welcomedAt(client: TestClient): number {
  const { log } = client.latest('welcome');
  assert.ok(log.kind === 'snapshot');
  return log.version;
}

describe('events', () => {
  test('[CH2] every session is told what it may know, in order, each batch where the last one ended', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const lca = await server.site(LCA);
    const gli = await server.site(GLI);
    await operator.reaches(server.runner.version);
    const from = server.runner.version;
    const requests = [
      ['floor.standby', { command: command(), site: LCA }],
      ['floor.standby', { command: command(), site: GLI }],
      ['agenda.activate', { command: command(), item: OPENING, from: null }],
      ['floor.grant', { command: command(), site: LCA, replaces: null, unready: true }],
      ['floor.closeAll', { command: command() }],
    ] as const;
    for (const [name, input] of requests) {
      const reply = await operator.raw<{ version: number }>(name, input);
      assert.ok(reply.ok);
      await operator.reaches(reply.data.version);
      assert.equal(operator.version, reply.data.version);
    }
    await lca.reaches(server.runner.version);
    await gli.reaches(server.runner.version);
    const stored = (await server.eventLog.read(server.conference, from + 1)).map(({ type }) => type);
    assert.deepEqual(told(operator).slice(-stored.length), stored);
    for (const client of [operator, lca, gli]) {
      assert.equal(client.gaps, 0);
      const versions = client.all('events').flatMap(({ events }) => events.map(({ version }) => version));
      assert.deepEqual(
        versions,
        [...new Set(versions)].toSorted((a, b) => a - b),
      );
      const ends = [welcomedAt(client), ...client.all('events').map(({ to }) => to)];
      assert.deepEqual(
        client.all('events').map((batch) => batch.from),
        ends.slice(0, -1),
      );
      const viewer = { roles: [], site: client.latest('welcome').site };
      assert.deepEqual(client.state, visibleState(viewer, server.runner.state));
    }
    assert.equal(
      told(lca).filter((type) => type === 'StandbySet').length,
      1,
      "its own standby, not the other's",
    );
  });

  test('[CH2] what a session may not know costs no message', async (t) => {
    const server = await serverFor(t);
    const gli = await server.site(GLI);
    const before = gli.messages.length;
    for (let number = 0; number < 20; number += 1) {
      await server.runner.execute(connect(LCA, `session-${number}`, `device-${number}`), OWN);
    }
    await gli.request('clock.read', {});
    assert.equal(gli.messages.length, before);
    // What comes next begins where its last batch ended, so that it is no gap.
    await server.runner.execute({ type: 'ActivateAgendaItem', item: REPORT, from: null }, OWN);
    await gli.reaches(server.runner.version);
    assert.equal(gli.gaps, 0);
    assert.equal(gli.state.agenda.active, REPORT);
  });

  test('[CH2] one command is one message, with all that follows from it', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    await server.runner.execute(connect(HQ), OWN);
    await server.runner.execute({ type: 'StartContent', site: HQ, session: asId<SessionId>('HQ-1') }, OWN);
    await operator.reaches(server.runner.version);
    await server.runner.execute(connect(HQ, 'HQ-2', 'HQ-pc'), OWN);
    await operator.reaches(server.runner.version);
    assert.deepEqual(
      operator.latest('events').events.map(({ type }) => type),
      ['SiteConnected', 'ContentStopped'],
    );
  });
});

describe('a client that has missed something', () => {
  test('[CH1] [CH2] gets it exactly once when it comes back', async (t) => {
    const server = await serverFor(t);
    const token = server.staffToken();
    const held = await server.connect(token);
    held.breakLine();
    await held.gone();
    const missed = 30;
    for (let number = 0; number < missed; number += 1) {
      await server.runner.execute(connect(LCA, `session-${number}`, `device-${number}`), OWN);
    }
    const { version, head, state } = held;
    const back = await server.connect(token, { version, head, conference: server.conference });
    const { log } = back.latest('welcome');
    assert.ok(log.kind === 'events');
    assert.deepEqual(
      log.events.map((event) => event.version),
      Array.from({ length: missed }, (_, index) => version + index + 1),
    );
    await server.runner.execute(connect(GLI), OWN);
    await back.until('the next event has come', () => back.all('events').length === 1);
    assert.equal(back.latest('events').from, log.to);
    back.state = state;
    back.version = version;
    back.fold(log);
    back.fold({ kind: 'events', ...back.latest('events') });
    assert.deepEqual(back.state, server.runner.state);
  });

  test('[CH2] may ask for it at any time, and gets only what it may know', async (t) => {
    const server = await serverFor(t);
    const gli = await server.site(GLI);
    const { version } = gli;
    await server.runner.execute(connect(LCA), OWN);
    await server.runner.execute({ type: 'ActivateAgendaItem', item: REPORT, from: null }, OWN);
    const reply = await gli.request('log.sync', { version });
    assert.ok(reply.ok && reply.data.kind === 'events');
    assert.deepEqual(
      reply.data.events.map(({ type }) => type),
      ['AgendaItemActivated'],
    );
    assert.equal(reply.data.to, server.runner.version);
    await server.runner.execute({ type: 'ActivateAgendaItem', item: OPENING, from: REPORT }, OWN);
    await gli.until('it is told', () => gli.all('events').length === 2);
    assert.equal(gli.latest('events').from, reply.data.to);
  });

  test('[CH1] gets what it may know of a long stretch, and the state only where that is shorter', async (t) => {
    const server = await serverFor(t);
    const [gli, operator] = [await server.site(GLI), await server.operator()];
    const { version } = gli;
    for (let number = 0; number < 250; number += 1) {
      await server.runner.execute(connect(LCA, `session-${number}`, `device-${number}`), OWN);
    }
    const kindOf = async (client: TestClient) => {
      const reply = await client.request('log.sync', { version });
      return reply.ok ? reply.data.kind : reply.code;
    };
    assert.equal(await kindOf(gli), 'events');
    assert.equal(await kindOf(operator), 'snapshot');
  });

  test('[CH2] [RN6] gets a snapshot where that is shorter, with nothing that it may not know', async (t) => {
    const server = await serverFor(t);
    const gli = await server.site(GLI);
    for (const version of [0, server.runner.version + 5]) {
      const reply = await gli.request('log.sync', { version });
      assert.ok(reply.ok && reply.data.kind === 'snapshot');
      assert.deepEqual(reply.data.state, visibleState({ roles: [], site: GLI }, server.runner.state));
    }
  });
});

describe('two operators', () => {
  test('[FL9] [RN1] pressing at once: one gives the floor, the other is told that it is taken', async (t) => {
    const server = await serverFor(t);
    const [lan, mai] = [await server.operator('Lan'), await server.operator('Mai')];
    await server.site(LCA);
    await server.site(GLI);
    const replies = await Promise.all([
      lan.request('floor.grant', { command: command(), site: LCA, replaces: null }),
      mai.request('floor.grant', { command: command(), site: GLI, replaces: null }),
    ]);
    assert.deepEqual(replies.map((reply) => (reply.ok ? 'ok' : reply.code)).toSorted(), [
      'floor_taken',
      'ok',
    ]);
    await lan.reaches(server.runner.version);
    await mai.reaches(server.runner.version);
    assert.deepEqual(lan.state, mai.state);
    assert.equal(told(lan).filter((type) => type === 'FloorGranted').length, 1);
  });

  test('[RN2] a request that is sent again after a lost answer gets the first one, on another line too', async (t) => {
    const server = await serverFor(t);
    const token = server.staffToken('Lan');
    const device = newOpaqueId<string>();
    const lan = await server.connect(token, { device });
    await server.site(LCA);
    const input = { command: command(), site: LCA, replaces: null };
    const first = await lan.request('floor.grant', input);
    assert.ok(first.ok);
    assert.deepEqual(await lan.request('floor.grant', input), first);
    lan.breakLine();
    const again = await server.connect(token, { device });
    assert.deepEqual(await again.request('floor.grant', input), first);

    // To another person the same id is a command of its own.
    const mai = await server.operator('Mai');
    assert.deepEqual(await mai.request('floor.grant', { ...input, site: GLI }), {
      ok: false,
      code: 'floor_taken',
    });
    const grants = (await server.eventLog.read(server.conference, 1)).filter(
      ({ type }) => type === 'FloorGranted',
    );
    assert.equal(grants.length, 1);
  });
});
