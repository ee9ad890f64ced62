import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { Server, type Socket } from 'socket.io';
import type { ErrorCode } from '../../contract/errors.ts';
import type { Notifications } from '../../contract/notifications.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { asId, type ConferenceId, type DeviceId, type SessionId } from '../../domain/ids.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import type { Answer } from './answer.ts';
import { Signalling } from './Signalling.ts';
import type { SignallingStatus } from './SignallingStatus.ts';

type Ack = (reply: unknown) => void;

function welcome(): Notifications['welcome'] {
  return {
    conference: asId<ConferenceId>('conference-1'),
    session: asId<SessionId>('session-1'),
    roles: ['site'],
    site: null,
    name: 'Lào Cai',
    serverTime: Date.now(),
    tokenExpiresAt: Date.now() + 600_000,
    log: { kind: 'snapshot', version: 3, head: 'head-3', state: initialConference },
    programme: { onAir: nothingOnAir, problems: [] },
    media: null,
  };
}

/** A server on a port of its own that can be stopped and started again there. */
class Stage {
  readonly handshakes: Record<string, unknown>[] = [];
  onSocket: (socket: Socket) => void = (socket) => socket.emit('welcome', welcome());
  /** Code with which sockets are refused, and the time that they shall wait then. */
  refusal: (token: unknown) => ErrorCode | null = () => null;
  retryAfterMs = 0;
  port = 0;
  #io: Server | null = null;

  async start(): Promise<void> {
    const http = createServer();
    this.#io = new Server(http, { transports: ['websocket'], pingInterval: 200, pingTimeout: 200 });
    this.#io.use((socket, next) => {
      this.handshakes.push(socket.handshake.auth);
      const code = this.refusal(socket.handshake.auth['token']);
      next(
        code === null
          ? undefined
          : Object.assign(new Error(code), { data: { code, retryAfterMs: this.retryAfterMs } }),
      );
    });
    this.#io.on('connection', (socket) => {
      socket.on('clock.read', (_input: object, ack: Ack) =>
        ack({ ok: true, data: { serverTime: Date.now() } }),
      );
      this.onSocket(socket);
    });
    await new Promise<void>((resolve) => {
      http.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (http.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.#io?.close();
    this.#io = null;
  }
}

async function open(t: TestContext, stage: Stage, renew?: () => Promise<Answer<string>>) {
  await stage.start();
  let token = 'token-1';
  const signalling = new Signalling({
    url: `http://127.0.0.1:${stage.port}`,
    handshake: () => ({ token, contract: 1, device: asId<DeviceId>('device-1'), version: 7 }),
    renewToken: async () => {
      const answer = (await renew?.()) ?? { ok: false, code: 'no_answer' };
      token = answer.ok ? answer.data : token;
      return answer;
    },
    serverAnswers: async () => true,
    random: () => 0,
  });
  t.after(async () => {
    signalling.close();
    await stage.stop();
  });
  return signalling;
}

async function reach(signalling: Signalling, wanted: SignallingStatus): Promise<void> {
  await new Promise<void>((resolve) => {
    signalling.status.subscribe((status) => {
      if (status === wanted) {
        resolve();
      }
    });
  });
}

test('[CL3] it is live once the listeners have taken the welcome in', async (t) => {
  const signalling = await open(t, new Stage());
  const seen: string[] = [];
  signalling.on('welcome', ({ log }) => seen.push(`${log.kind} while ${signalling.status.peek()}`));
  assert.equal(signalling.status.value, 'connecting');
  signalling.connect();
  await reach(signalling, 'live');
  assert.deepEqual(seen, ['snapshot while connecting']);
});

test('[CL3] a request is answered with its reply, a refusal included', async (t) => {
  const stage = new Stage();
  stage.onSocket = (socket) => {
    socket.on('floor.closeAll', (_input: object, ack: Ack) => ack({ ok: false, code: 'forbidden' }));
    socket.emit('welcome', welcome());
  };
  const signalling = await open(t, stage);
  signalling.connect();
  await reach(signalling, 'live');
  assert.deepEqual(await signalling.request('floor.closeAll', { command: 'command-1' }), {
    ok: false,
    code: 'forbidden',
  });
});

test('[CL4] a lost line goes stale and comes back by itself with a new handshake', async (t) => {
  const stage = new Stage();
  const signalling = await open(t, stage);
  signalling.connect();
  await reach(signalling, 'live');
  await stage.stop();
  await reach(signalling, 'stale');
  await stage.start();
  await reach(signalling, 'live');
  assert.ok(stage.handshakes.length >= 2);
  assert.deepEqual(stage.handshakes.at(-1), {
    token: 'token-1',
    contract: 1,
    device: 'device-1',
    version: 7,
  });
});

test('[CL4] it knows since when what it has told is not the present state any more', async (t) => {
  const stage = new Stage();
  const signalling = await open(t, stage);
  assert.equal(signalling.staleSince.value, null);
  signalling.connect();
  await reach(signalling, 'live');
  assert.equal(signalling.staleSince.value, null);
  const before = Date.now();
  await stage.stop();
  await reach(signalling, 'stale');
  const since = signalling.staleSince.value ?? 0;
  assert.ok(since >= before - 1_000 && since <= Date.now() + 1_000);
  signalling.close();
  assert.equal(signalling.staleSince.value, since, 'its end changes nothing');
  await stage.start();
  signalling.connect();
  assert.equal(signalling.staleSince.value, since, 'until the next welcome');
  await reach(signalling, 'live');
  assert.equal(signalling.staleSince.value, null);
});

test('[CL4] a goodbye with "retry" brings it back, one without ends it until somebody starts it again', async (t) => {
  const stage = new Stage();
  const sockets: Socket[] = [];
  stage.onSocket = (socket) => {
    sockets.push(socket);
    socket.emit('welcome', welcome());
  };
  const dismiss = (code: ErrorCode, retry: boolean) => {
    sockets.at(-1)?.emit('goodbye', { code, retry });
    sockets.at(-1)?.disconnect(true);
  };
  const signalling = await open(t, stage);
  signalling.connect();
  await reach(signalling, 'live');
  dismiss('internal', true);
  await reach(signalling, 'stale');
  await reach(signalling, 'live');
  dismiss('session_ended', false);
  await reach(signalling, 'ended');
  assert.equal(signalling.endedBy.value, 'session_ended');
  signalling.connect();
  await reach(signalling, 'live');
  assert.equal(signalling.endedBy.value, null);
  assert.equal(sockets.length, 3);
});

test('[CL5] an expired token is renewed, and the next attempt carries the new one', async (t) => {
  const stage = new Stage();
  stage.refusal = (token) => (token === 'token-2' ? null : 'token_expired');
  const signalling = await open(t, stage, async () => ({ ok: true, data: 'token-2' }));
  signalling.connect();
  await reach(signalling, 'live');
  assert.deepEqual(
    stage.handshakes.map(({ token }) => token),
    ['token-1', 'token-2'],
  );
});

test('[CL5] a log-in that is over, and a refusal that waiting does not mend, end it with their code', async (t) => {
  const cases = [
    { refusal: 'token_expired', endedBy: 'unauthenticated' },
    { refusal: 'contract_mismatch', endedBy: 'contract_mismatch' },
    { refusal: 'forbidden', endedBy: 'forbidden' },
  ] as const;
  for (const { refusal, endedBy } of cases) {
    const stage = new Stage();
    stage.refusal = () => refusal;
    const signalling = await open(t, stage, async () => ({ ok: false, code: 'unauthenticated' }));
    signalling.connect();
    await reach(signalling, 'ended');
    assert.equal(signalling.endedBy.value, endedBy);
    assert.equal(stage.handshakes.length, 1);
  }
});

test('[CL5] while the server holds it off, it knows why and until when, and comes in by itself', async (t) => {
  const stage = new Stage();
  stage.refusal = () => 'rate_limited';
  stage.retryAfterMs = 300;
  const signalling = await open(t, stage);
  const askedAt = signalling.clock.localNow();
  signalling.connect();
  await new Promise<void>((resolve) => {
    signalling.held.subscribe((held) => held !== null && resolve());
  });
  assert.equal(signalling.held.value?.code, 'rate_limited');
  assert.ok(signalling.held.value.until >= askedAt + 300);
  assert.equal(signalling.status.value, 'connecting');
  stage.refusal = () => null;
  const { until } = signalling.held.value;
  await reach(signalling, 'live');
  assert.equal(signalling.held.value, null);
  assert.ok(signalling.clock.localNow() >= until - 5, 'and not before');
});

test('[CL6] a command whose answer was lost with the line is sent again with its id, once there is a line', async (t) => {
  const stage = new Stage();
  const received: unknown[] = [];
  stage.onSocket = (socket) => {
    socket.on('floor.closeAll', (input: object, ack: Ack) => {
      received.push(input);
      if (received.length === 1) {
        socket.disconnect(true);
      } else {
        ack({ ok: true, data: { version: 4 } });
      }
    });
    socket.emit('welcome', welcome());
  };
  const signalling = await open(t, stage);
  signalling.connect();
  await reach(signalling, 'live');
  const answer = await signalling.request('floor.closeAll', { command: 'command-1' });
  assert.deepEqual(answer, { ok: true, data: { version: 4 } });
  assert.deepEqual(received, [{ command: 'command-1' }, { command: 'command-1' }]);
});

test('[CL6] anything else belongs to its socket: without a line it is not answered', async (t) => {
  const stage = new Stage();
  let asked = 0;
  stage.onSocket = (socket) => {
    socket.on('log.sync', () => {
      asked += 1;
      socket.disconnect(true);
    });
    socket.emit('welcome', welcome());
  };
  const signalling = await open(t, stage);
  assert.deepEqual(await signalling.request('log.sync', { version: 0 }), { ok: false, code: 'no_answer' });
  signalling.connect();
  await reach(signalling, 'live');
  assert.deepEqual(await signalling.request('log.sync', { version: 0 }), { ok: false, code: 'no_answer' });
  await reach(signalling, 'live');
  assert.equal(asked, 1);
});
