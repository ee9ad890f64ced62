import assert from 'node:assert/strict';
import { connect as connectTcp } from 'node:net';
import { once } from 'node:events';
import { describe, test, type TestContext } from 'node:test';
import { MESSAGE_LIMIT_BYTES } from '../../contract/version.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { newOpaqueId, type TestClient } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';

/**
 * One client does the worst it can; another one, and the operator, go on as if nothing were. `attack` gets the
 * hostile client's raw line.
 */
async function underAttack(
  t: TestContext,
  attack: (hostile: TestClient, write: (packet: string | Buffer) => void) => unknown,
): Promise<{ server: TestServer; hostile: TestClient }> {
  const server = await serverFor(t);
  const innocent = await server.site(GLI);
  const operator = await server.operator();
  const hostile = await server.site(LCA);
  await operator.reaches(server.runner.version);
  const { version } = server.runner;
  const write = (packet: string | Buffer): void => void hostile.socket.io.engine.write(packet);
  await attack(hostile, write);
  await hostile.gone();

  await operator.siteHasGone(LCA);
  const request = newOpaqueId<string>();
  assert.ok((await innocent.request('floor.request', { command: newOpaqueId(), request })).ok);
  await operator.reaches(server.runner.version);
  await innocent.reaches(server.runner.version);
  const events = (await server.eventLog.read(server.conference, version + 1)).map(({ type }) => type);
  assert.deepEqual(events, ['SiteDisconnected', 'FloorRequested'], 'nothing else has happened');
  for (const client of [innocent, operator]) {
    assert.ok(client.connected);
    assert.equal(client.gaps, 0);
    assert.equal(client.all('goodbye').length, 0);
    assert.deepEqual(
      client.state.floor.queue.map(({ site }) => site),
      [GLI],
    );
  }
  assert.deepEqual(server.log.at('error'), []);
  return { server, hostile };
}

const EVERY_KIND = [
  '2["floor.grant",{}]',
  '21["floor.grant",{}]',
  '22["__proto__",{}]',
  '23["constructor",{"prototype":{}}]',
  '24["clock.read",{"__proto__":{"ok":true}}]',
  '25["floor.request",null]',
  '26["floor.request",[[[[[[]]]]]]]',
];

describe('a hostile client gets its codes, is disconnected, and disturbs nobody', () => {
  test('[WR4] thousands of messages that are no requests', async (t) => {
    const { hostile } = await underAttack(t, (_, write) => {
      for (let sent = 0; sent < 5000; sent += 1) {
        write(EVERY_KIND[sent % EVERY_KIND.length] ?? '');
      }
    });
    assert.equal(hostile.latest('goodbye').retry, false);
    assert.match(hostile.latest('goodbye').code, /bad_request|rate_limited/);
  });

  test('[WR3] [WR4] thousands of good requests: what is over the rate has no effect', async (t) => {
    const replies: unknown[] = [];
    const { hostile } = await underAttack(t, (client) => {
      for (let sent = 0; sent < 3000; sent += 1) {
        client.socket.emit('clock.read', {}, (reply: { ok: boolean; code?: string }) => {
          replies.push(reply.ok ? 'ok' : reply.code);
        });
      }
    });
    assert.deepEqual(hostile.latest('goodbye'), { code: 'rate_limited', retry: false });
    // What is answered later than the goodbye does not arrive any more.
    assert.ok(replies.filter((code) => code === 'ok').length <= 60 + 20);
    assert.equal(replies.filter((code) => code === 'rate_limited').length, 50);
  });

  test('[WR4] messages of 65 KiB are answered, and then enough', async (t) => {
    const large = { token: 'x'.repeat(65 * 1024) };
    const { hostile } = await underAttack(t, async (client) => {
      assert.deepEqual(await client.raw('session.renew', large), { ok: false, code: 'too_large' });
      for (let sent = 0; sent < 60; sent += 1) {
        client.socket.emit('session.renew', large, () => undefined);
      }
    });
    assert.match(hostile.latest('goodbye').code, /too_large|rate_limited/);
  });

  test('[WR8] a message of 1 MiB closes the socket', async (t) => {
    const { hostile } = await underAttack(t, (client) => {
      client.socket.emit('session.renew', { token: 'x'.repeat(1024 * 1024) }, () => undefined);
    });
    assert.equal(hostile.all('goodbye').length, 0);
  });

  test('[WR8] so does one just over four times the limit, while one just under it is answered', async (t) => {
    const hard = 4 * MESSAGE_LIMIT_BYTES;
    await underAttack(t, async (client) => {
      const under = await client.raw('session.renew', { token: 'x'.repeat(hard - 100) });
      assert.deepEqual(under, { ok: false, code: 'too_large' });
      client.socket.emit('session.renew', { token: 'x'.repeat(hard) }, () => undefined);
    });
  });

  for (const [what, packets] of Object.entries({
    'broken JSON': ['21["clock.read",{'],
    'no packet type': ['9["clock.read"]'],
    'an event with a reserved name': ['2["disconnect",{}]'],
    'a second handshake': ['0{"token":"x"}'],
    'another namespace': ['2/admin,["clock.read",{}]'],
    'binary parts out of the blue': [Buffer.alloc(1000)],
    'binary parts announced and not sent': ['51-["clock.read",{"_placeholder":true,"num":0}]', '2["x",{}]'],
    'too many binary parts': ['5999999-["clock.read"]'],
    'a placeholder that leads elsewhere': [
      '51-["clock.read",{"_placeholder":true,"num":"__proto__"}]',
      Buffer.alloc(1),
    ],
  })) {
    test(`[WR3] ${what}`, async (t) => {
      await underAttack(t, (_, write) => packets.forEach(write));
    });
  }

  test('[WR3] a parser bomb of nested lists, again and again', async (t) => {
    const bomb = `21["clock.read",${'['.repeat(50_000)}${']'.repeat(50_000)}]`;
    await underAttack(t, (_, write) => {
      for (let sent = 0; sent < 200; sent += 1) {
        write(bomb);
      }
    });
  });

  test('[WR4] what was sent beyond the last breach has no effect', async (t) => {
    const { server } = await underAttack(t, (client) => {
      for (let sent = 0; sent < 50; sent += 1) {
        client.socket.emit('floor.request', {}, () => undefined);
      }
      // In the same go: it has arrived before the server has looked at the first.
      const good = { command: newOpaqueId(), request: newOpaqueId() };
      client.socket.emit('floor.request', good, () => undefined);
    });
    assert.ok(server.runner.state.floor.queue.every(({ site }) => site === GLI));
  });
});

describe('those who are patient', () => {
  test('[WR4] a role that asks too much is refused, and stays', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    for (let asked = 0; asked < 55; asked += 1) {
      const reply = await site.raw('floor.closeAll', { command: newOpaqueId() });
      assert.deepEqual(reply, { ok: false, code: 'forbidden' });
    }
    assert.ok(site.connected);
  });

  test("[WR4] the rules' refusals are no breaches", async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    for (let asked = 0; asked < 55; asked += 1) {
      const input = { command: newOpaqueId<string>(), site: LCA, replaces: null };
      assert.deepEqual(await operator.raw('floor.grant', input), { ok: false, code: 'site_offline' });
    }
    assert.ok(operator.connected);
  });

  test('[WR2] connections that never say who they are hold up nobody', async (t) => {
    const server = await serverFor(t);
    const { hostname, port } = new URL(server.url);
    const idle = Array.from({ length: 50 }, () => connectTcp(Number(port), hostname));
    t.after(() => idle.forEach((socket) => socket.destroy()));
    await Promise.all(idle.map((socket) => once(socket, 'connect')));
    for (const socket of idle) {
      socket.write(
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n' +
          'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
    }
    const site = await server.site(LCA);
    assert.ok((await site.request('clock.read', {})).ok);
  });
});
