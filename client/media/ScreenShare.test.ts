import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batch, signal } from '@preact/signals-core';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import type { RequestName, RequestOutput } from '../../contract/requests.ts';
import { asId, type SessionId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import { ScreenShare } from './ScreenShare.ts';

const FIRST = asId<SessionId>('session-1');
const SECOND = asId<SessionId>('session-2');

function share({ chosen = true, refused = false } = {}) {
  const requests: RequestName[] = [];
  const server = { refuses: refused, thinking: Promise.resolve() };
  let choices = 0;
  const session = signal<SessionId | null>(FIRST);
  const sharer = signal<SessionId | null>(null);
  const track = new FakeMediaStreamTrack({ kind: 'video' });
  const screen = new ScreenShare({
    session,
    sharer,
    requests: {
      request: async <N extends RequestName>(name: N): Promise<Answer<RequestOutput<N>>> => {
        requests.push(name);
        await server.thinking;
        return server.refuses
          ? { ok: false, code: 'not_host_site' }
          : ({ ok: true, data: { version: 1 } } as never);
      },
    },
    port: {
      getDisplayMedia: async () => {
        choices += 1;
        if (!chosen) {
          throw new DOMException('closed', 'NotAllowedError');
        }
        return { getVideoTracks: () => [track] };
      },
    },
  });
  return { screen, requests, session, sharer, track, server, choices: () => choices };
}

test('[CL20] what is shared is announced before it is sent', async () => {
  const { screen, requests, track } = share();
  assert.equal((await screen.start())?.ok, true);
  assert.deepEqual(requests, ['content.start']);
  assert.equal(screen.track.value, track);
  assert.equal(track.contentHint, 'detail');
});

test('[CL20] a chooser that was closed shares nothing and asks for nothing', async () => {
  const { screen, requests } = share({ chosen: false });
  assert.equal(await screen.start(), null);
  assert.deepEqual(requests, []);
});

test('[CL20] when the server says no, nothing is captured any more', async () => {
  const { screen, track } = share({ refused: true });
  assert.deepEqual(await screen.start(), { ok: false, code: 'not_host_site' });
  assert.equal(screen.track.value, null);
  assert.equal(track.readyState, 'ended');
});

test('[CL20] stopping it here or with the browser’s own button ends it for all', async () => {
  const { screen, requests, track } = share();
  await screen.start();
  track.remoteStop();
  await new Promise(setImmediate);
  assert.deepEqual(requests, ['content.start', 'content.stop']);
  assert.equal(screen.track.value, null);
  await screen.stop();
  assert.equal(requests.length, 2, 'once is enough');
});

test('[CL20] in a new session what is still shared is announced again', async () => {
  const { screen, requests, session } = share();
  await screen.start();
  session.value = SECOND;
  assert.deepEqual(requests, ['content.start', 'content.start']);
  await screen.stop();
  session.value = FIRST;
  assert.deepEqual(requests.slice(2), ['content.stop']);
});

test('[CL20] it ends here when somebody else ends it, or takes over', async () => {
  for (const end of [null, SECOND]) {
    const { screen, requests, sharer, track } = share();
    await screen.start();
    sharer.value = FIRST;
    sharer.value = end;
    assert.equal(screen.track.value, null);
    assert.equal(track.readyState, 'ended');
    assert.deepEqual(requests, ['content.start'], 'there is nothing left to stop');
  }
});

test('[CL20] before the log tells of it, and while a new session announces it, it goes on', async () => {
  const { screen, session, sharer } = share();
  await screen.start();
  sharer.value = SECOND;
  sharer.value = FIRST;
  batch(() => {
    sharer.value = null;
    session.value = SECOND;
  });
  sharer.value = SECOND;
  assert.notEqual(screen.track.value, null);
});

test('[CL20] pressed twice, the person is asked once', async () => {
  const { screen, requests, choices } = share();
  await Promise.all([screen.start(), screen.start()]);
  await screen.start();
  assert.equal(choices(), 1);
  assert.deepEqual(requests, ['content.start']);
});

test('[CL20] what the browser’s own button ends while the server is being asked is ended for all', async () => {
  const { screen, requests, track, server } = share();
  const answered = Promise.withResolvers<void>();
  server.thinking = answered.promise;
  const starting = screen.start();
  await new Promise(setImmediate);
  track.remoteStop();
  answered.resolve();
  await starting;
  assert.deepEqual(requests, ['content.start', 'content.stop']);
  assert.equal(screen.track.value, null);
});

test('[CL20] a new session that may not share ends it here', async () => {
  const { screen, session, track, server } = share();
  await screen.start();
  server.refuses = true;
  session.value = SECOND;
  await new Promise(setImmediate);
  assert.equal(screen.track.value, null);
  assert.equal(track.readyState, 'ended');
});

test('[CL20] a page that was left while the person chose captures nothing', async () => {
  const { screen, track } = share();
  const starting = screen.start();
  screen.close();
  await starting;
  assert.equal(screen.track.value, null);
  assert.equal(track.readyState, 'ended');
});
