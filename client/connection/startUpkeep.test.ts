import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Notifications } from '../../contract/notifications.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import type { Answer } from './answer.ts';
import { ServerClock } from './ServerClock.ts';
import { startUpkeep } from './startUpkeep.ts';

const MINUTE_MS = 60_000;
/** What of a welcome tells how long the token lives: ten minutes by the server's clock. */
const WELCOME = {
  serverTime: 5_000_000,
  tokenExpiresAt: 5_000_000 + 10 * MINUTE_MS,
} as Notifications['welcome'];

/** A session whose server's clock is an hour ahead, and what was sent on it. */
function session() {
  const sent: { name: RequestName; input: unknown }[] = [];
  let local = 0;
  const clock = new ServerClock(() => local);
  const serverNow = () => local + 60 * MINUTE_MS;
  const request = async <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Answer<RequestOutput<N>>> => {
    sent.push({ name, input });
    const data =
      name === 'clock.read' ? { serverTime: serverNow() } : { expiresAt: serverNow() + 10 * MINUTE_MS };
    return { ok: true, data: data as RequestOutput<N> };
  };
  return {
    signalling: { clock, request },
    named: (name: RequestName) => sent.filter((message) => message.name === name),
    /** Lets so much time pass, and what it brings about. */
    pass: async (t: TestContext, ms: number) => {
      local += ms;
      t.mock.timers.tick(ms);
      await new Promise(setImmediate);
    },
  };
}

function fakeTimers(t: TestContext): void {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
}

test('[CL7] the clock is measured five times at once and every twenty seconds from then on', async (t) => {
  fakeTimers(t);
  const { signalling, named, pass } = session();
  const stop = startUpkeep(signalling, WELCOME, async () => ({ ok: true, data: 'token-2' }));
  await pass(t, 0);
  assert.equal(named('clock.read').length, 5);
  assert.equal(signalling.clock.offsetMs.value, 60 * MINUTE_MS);
  await pass(t, 20_000);
  assert.equal(named('clock.read').length, 6);
  stop();
  await pass(t, 20_000);
  assert.equal(named('clock.read').length, 6, 'not any more');
});

test('[CL8] the token is renewed after seven tenths of its life, each time', async (t) => {
  fakeTimers(t);
  const { signalling, named, pass } = session();
  const stop = startUpkeep(signalling, WELCOME, async () => ({ ok: true, data: 'token-2' }));
  await pass(t, 7 * MINUTE_MS - 1);
  assert.deepEqual(named('session.renew'), []);
  await pass(t, 1);
  assert.deepEqual(named('session.renew'), [{ name: 'session.renew', input: { token: 'token-2' } }]);
  await pass(t, 7 * MINUTE_MS);
  assert.equal(named('session.renew').length, 2);
  stop();
});

test('[CL8] while the line to the log-in is dead it tries again every five seconds', async (t) => {
  fakeTimers(t);
  const { signalling, named, pass } = session();
  const answers: Answer<string>[] = [
    { ok: false, code: 'no_answer' },
    { ok: false, code: 'no_answer' },
  ];
  const stop = startUpkeep(signalling, WELCOME, async () => answers.shift() ?? { ok: true, data: 'token-2' });
  await pass(t, 7 * MINUTE_MS);
  await pass(t, 5_000);
  assert.deepEqual(named('session.renew'), []);
  await pass(t, 5_000);
  assert.equal(named('session.renew').length, 1);
  stop();
});
