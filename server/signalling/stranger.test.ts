import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Reply } from '../../contract/errors.ts';
import type { Login } from '../../contract/http.ts';
import type { Notifications } from '../../contract/notifications.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { sitePin } from '../auth/sitePin.ts';
import { newOpaqueId } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';

/** A client that knows nothing but docs/protocol.md: WebSocket texts, no library of Socket.IO. */
class Stranger {
  readonly #socket: WebSocket;
  readonly #texts: string[] = [];
  #wake: () => void = () => undefined;
  closed = false;

  constructor(t: TestContext, server: TestServer) {
    const url = server.url.replace('http', 'ws');
    this.#socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`);
    this.#socket.addEventListener('message', ({ data }: MessageEvent) => {
      const text = String(data);
      if (text === '2') {
        this.#socket.send('3');
      } else {
        this.#texts.push(text);
      }
      this.#wake();
    });
    this.#socket.addEventListener('close', () => {
      this.closed = true;
      this.#wake();
    });
    t.after(() => this.#socket.close());
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  /** The next text that comes; null when the socket has been closed. */
  async next(): Promise<string | null> {
    while (this.#texts.length === 0 && !this.closed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#texts.shift() ?? null;
  }

  /** The next text that begins so, without its beginning; others are passed over. */
  async nextWith(beginning: string): Promise<string> {
    for (;;) {
      const text = await this.next();
      assert.ok(text !== null, `${beginning} has not come`);
      if (text.startsWith(beginning)) {
        return text.slice(beginning.length);
      }
    }
  }
}

async function logIn(server: TestServer): Promise<Login> {
  const response = await fetch(`${server.url}/api/login/site`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'LCA', pin: sitePin(server.pinSecret, server.conference, LCA) }),
  });
  const reply = (await response.json()) as Reply<Login>;
  assert.ok(reply.ok);
  return reply.data;
}

const handshake = (token: string, contract = CONTRACT_VERSION) =>
  `40${JSON.stringify({ token, contract, device: newOpaqueId<string>() })}`;

describe('a client in another language', () => {
  test('[WR2] [CH1] gets in, is welcomed, asks and is answered, with texts alone', async (t) => {
    const server = await serverFor(t);
    const { accessToken } = await logIn(server);
    const stranger = new Stranger(t, server);
    const open = JSON.parse(await stranger.nextWith('0')) as Record<string, unknown>;
    assert.partialDeepStrictEqual(open, { pingInterval: 5000, pingTimeout: 4500, maxPayload: 262_144 });
    stranger.send(handshake(accessToken));
    assert.match((await stranger.next()) ?? '', /^40\{"sid":".+"\}$/);
    const [name, welcome] = JSON.parse(await stranger.nextWith('42')) as [
      'welcome',
      Notifications['welcome'],
    ];
    assert.equal(name, 'welcome');
    assert.equal(welcome.site, LCA);
    assert.equal(
      await stranger.next(),
      '42["contribution",{"contributes":true,"maxSpatialLayer":0,"microphone":false}]',
    );

    stranger.send('427["clock.read",{}]');
    const [reply] = JSON.parse(await stranger.nextWith('437')) as [Reply<{ serverTime: number }>];
    assert.ok(reply.ok && reply.data.serverTime >= welcome.serverTime);

    const command = newOpaqueId<string>();
    stranger.send(`428["floor.request",${JSON.stringify({ command, request: command })}]`);
    const [, batch] = JSON.parse(await stranger.nextWith('42')) as ['events', Notifications['events']];
    assert.ok(welcome.log.kind === 'snapshot');
    assert.equal(batch.from, welcome.log.version);
    assert.deepEqual(batch.events[0]?.data, { request: command, site: LCA, kind: 'ad_hoc' });
    assert.deepEqual(JSON.parse(await stranger.nextWith('438')), [{ ok: true, data: { version: batch.to } }]);

    stranger.send('429["session.leave",{}]');
    assert.deepEqual(JSON.parse(await stranger.nextWith('439')), [{ ok: true, data: null }]);
    assert.equal(await stranger.next(), '41');
    assert.equal(await stranger.next(), null);
    assert.equal(server.runner.state.sites[LCA]?.lastDisconnect?.cause, 'left');
  });

  test('[WR2] is told why it may not come in', async (t) => {
    const server = await serverFor(t);
    const stranger = new Stranger(t, server);
    await stranger.nextWith('0');
    for (const [text, code] of [
      [handshake('x', 99), 'contract_mismatch'],
      [handshake('x'), 'unauthenticated'],
      ['40{"token":"x"}', 'bad_request'],
    ] as const) {
      stranger.send(text);
      assert.deepEqual(JSON.parse(await stranger.nextWith('44')), { message: code, data: { code } });
    }
  });

  test('[CH6] closing with 41 is leaving', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const stranger = new Stranger(t, server);
    await stranger.nextWith('0');
    stranger.send(handshake((await logIn(server)).accessToken));
    await stranger.nextWith('42');
    stranger.send('41');
    await operator.siteHasGone(LCA);
    assert.equal(operator.state.sites[LCA]?.lastDisconnect?.cause, 'left');
  });

  test('[WR4] a goodbye comes before the socket is closed', async (t) => {
    const server = await serverFor(t);
    const stranger = new Stranger(t, server);
    await stranger.nextWith('0');
    stranger.send(handshake((await logIn(server)).accessToken));
    await stranger.nextWith('42["contribution"');
    for (let sent = 0; sent < 50; sent += 1) {
      stranger.send('42["unheard.of",{}]');
    }
    assert.equal(await stranger.next(), '42["goodbye",{"code":"bad_request","retry":false}]');
    assert.equal(await stranger.next(), '41');
    assert.equal(await stranger.next(), null);
  });
});
