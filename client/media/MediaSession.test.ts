import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Device, FakeHandler, testFakeParameters as fake } from 'mediasoup-client';
import type { MediaJoined, NotificationName, Notifications } from '../../contract/notifications.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import { BUSES } from '../../domain/programme/programme.ts';
import type { Answer } from '../connection/answer.ts';
import type { SignallingStatus } from '../connection/SignallingStatus.ts';
import { MediaSession } from './MediaSession.ts';

let transports = 0;

function joined(): MediaJoined {
  const transport = () => {
    transports += 1;
    return { ...fake.generateTransportRemoteParameters(), id: `transport-${transports}` };
  };
  return {
    receive: transport(),
    send: transport(),
    consumers: BUSES.map((bus, index) => {
      const kind = bus.endsWith('Video') ? 'video' : 'audio';
      const id = `consumer-${transports}-${index}`;
      const codecMimeType = kind === 'video' ? 'video/VP8' : 'audio/opus';
      return { ...fake.generateConsumerRemoteParameters({ id, codecMimeType }), bus, kind };
    }),
  };
}

/** Signalling without a server: notifications are fired by hand, requests are written down and answered. */
class Line {
  readonly status = signal<SignallingStatus>('connecting');
  readonly requests: RequestName[] = [];
  readonly #listeners = new Map<string, (message: never) => void>();
  refuse: RequestName | null = null;

  on<N extends NotificationName>(name: N, listener: (message: Notifications[N]) => void) {
    this.#listeners.set(name, listener);
    return () => this.#listeners.delete(name);
  }
  async request<N extends RequestName>(name: N, _input: RequestInput<N>): Promise<Answer<RequestOutput<N>>> {
    this.requests.push(name);
    if (name === this.refuse) {
      return { ok: false, code: 'media_unavailable' };
    }
    return { ok: true, data: (name === 'media.join' ? joined() : {}) as RequestOutput<N> };
  }
  reconnect() {
    this.requests.push('session.leave');
  }
  fire<N extends NotificationName>(name: N, message: Partial<Notifications[N]>) {
    this.#listeners.get(name)?.(message as never);
  }
  welcome(media: MediaJoined | null) {
    this.fire('welcome', { media });
    this.status.value = 'live';
  }
}

async function session() {
  const line = new Line();
  const device = new Device({ handlerFactory: FakeHandler.createFactory(fake) });
  const media = new MediaSession(
    line,
    async () => device,
    () => 0,
  );
  await media.load(fake.generateRouterRtpCapabilities());
  return { line, media };
}

/** Until all that was asked for has been done; media objects are made over several turns of the loop. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise(setImmediate);
  }
}

function tracksOf(media: MediaSession) {
  return BUSES.map((bus) => media.trackOf(bus).value);
}

test('[CL14] the welcome brings all six tracks, and its transports are connected at once', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { line, media } = await session();
  t.after(() => media.close());
  assert.ok(media.rtpCapabilities !== null);
  line.welcome(joined());
  await settle();
  assert.deepEqual(
    tracksOf(media).map((track) => track?.kind),
    ['video', 'video', 'video', 'audio', 'audio', 'audio'],
  );
  assert.deepEqual(line.requests, ['media.connect']);
  assert.notEqual(media.send.value, null);
});

test('[CL14] new transports bring new tracks; the picture stays until the new one shows, three seconds at most', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { line, media } = await session();
  t.after(() => media.close());
  line.welcome(joined());
  await settle();
  const before = tracksOf(media);
  const sendBefore = media.send.value;
  line.welcome(joined());
  await settle();
  const during = tracksOf(media);
  assert.deepEqual(
    during.map((track, index) => track === before[index]),
    [true, true, true, false, false, false],
    'voices change at once, pictures wait',
  );
  assert.equal(sendBefore?.closed, true);
  for (let waitedMs = 0; waitedMs < 3_000; waitedMs += 100) {
    t.mock.timers.tick(100);
    await settle();
  }
  assert.ok(tracksOf(media).every((track, index) => track !== before[index] && track?.readyState === 'live'));
  assert.ok(
    before.every((track) => track?.readyState === 'ended'),
    'what was replaced is let go',
  );
});

test('[CL15] when the server lost this session’s media it is joined again after the given time', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { line, media } = await session();
  t.after(() => media.close());
  line.welcome(joined());
  await settle();
  line.fire('mediaLost', { retryAfterMs: 400 });
  assert.equal(media.state.value, 'disconnected');
  t.mock.timers.tick(400);
  await settle();
  t.mock.timers.tick(0);
  await settle();
  assert.deepEqual(line.requests, ['media.connect', 'media.join', 'media.connect']);
  assert.equal(media.state.value, 'connecting');
});

test('[CL15] a welcome without transports is followed by joining, again and again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { line, media } = await session();
  t.after(() => media.close());
  line.refuse = 'media.join';
  line.welcome(null);
  for (let waitedMs = 0; waitedMs < 3_000; waitedMs += 250) {
    t.mock.timers.tick(250);
    await settle();
  }
  assert.ok(line.requests.filter((name) => name === 'media.join').length >= 2);
  line.refuse = null;
  for (let waitedMs = 0; waitedMs < 5_000; waitedMs += 250) {
    t.mock.timers.tick(250);
    await settle();
  }
  assert.ok(tracksOf(media).every((track) => track !== null));
});

test('[CL16] while signalling is gone the tracks stay, and nothing is asked for', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { line, media } = await session();
  t.after(() => media.close());
  line.welcome(joined());
  await settle();
  const before = tracksOf(media);
  line.fire('mediaLost', { retryAfterMs: 0 });
  line.status.value = 'stale';
  t.mock.timers.tick(60_000);
  await settle();
  assert.deepEqual(tracksOf(media), before);
  assert.deepEqual(line.requests, ['media.connect']);
});

test('[CL14] a browser that cannot play says so and sends no capabilities', async () => {
  const line = new Line();
  const media = new MediaSession(line, async () => {
    throw new Error('device not supported');
  });
  await media.load(fake.generateRouterRtpCapabilities());
  assert.equal(media.state.value, 'unsupported');
  assert.equal(media.rtpCapabilities, null);
  line.welcome(null);
  await settle();
  assert.deepEqual(line.requests, []);
  media.close();
});
