import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { MediaRecovery } from './MediaRecovery.ts';

/** A ladder whose steps answer as told, and what it did when. */
function ladder(t: TestContext, { restart = true, rejoin = true } = {}) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let now = 0;
  const done: string[] = [];
  const recovery = new MediaRecovery(
    {
      restartIce: async () => {
        done.push(`restartIce ${now}`);
        return restart;
      },
      rejoin: async () => {
        done.push(`rejoin ${now}`);
        return rejoin;
      },
      reconnect: () => done.push(`reconnect ${now}`),
    },
    () => 1,
  );
  const pass = async (ms: number) => {
    for (const end = now + ms; now < end;) {
      now += 250;
      t.mock.timers.tick(250);
      await new Promise(setImmediate);
    }
  };
  return { recovery, done, pass };
}

test('[CL15] a short interruption mends itself', async (t) => {
  const { recovery, done, pass } = ladder(t);
  recovery.update('disconnected');
  await pass(1_750);
  recovery.update('connected');
  await pass(60_000);
  assert.deepEqual(done, []);
});

test('[CL15] a longer one restarts ICE, and takes new transports when that does not help', async (t) => {
  const { recovery, done, pass } = ladder(t);
  recovery.update('disconnected');
  await pass(2_250);
  assert.equal(done.length, 1);
  recovery.update('disconnected');
  await pass(2_250);
  assert.deepEqual(
    done.map((step) => step.split(' ')[0]),
    ['restartIce', 'rejoin'],
  );
});

test('[CL15] a failure does not wait; an ICE restart that is refused does not either', async (t) => {
  const { recovery, done, pass } = ladder(t, { restart: false });
  recovery.update('failed');
  await pass(500);
  assert.deepEqual(done, ['restartIce 0', 'rejoin 500']);
});

test('[CL15] transports that do not connect within ten seconds are replaced', async (t) => {
  const { recovery, done, pass } = ladder(t);
  recovery.joined();
  await pass(10_000);
  assert.deepEqual(done, ['rejoin 10000']);
});

test('[CL15] attempts come ever later, and the last resort is a new session', async (t) => {
  const { recovery, done, pass } = ladder(t, { rejoin: false });
  recovery.lost(500);
  await pass(20_000);
  assert.deepEqual(done, ['rejoin 500', 'rejoin 1500', 'rejoin 3500', 'rejoin 7500', 'reconnect 7500']);
});

test('[CL15] a new session that does not help is not followed by others, only by further attempts', async (t) => {
  const { recovery, done, pass } = ladder(t, { rejoin: false });
  recovery.lost(500);
  await pass(20_000);
  done.length = 0;
  recovery.joined();
  await pass(40_000);
  assert.deepEqual(done, ['rejoin 38000', 'rejoin 48000', 'rejoin 58000']);
});

test('[CL15] thirty calm seconds forget the attempts', async (t) => {
  const { recovery, done, pass } = ladder(t);
  recovery.lost(0);
  await pass(250);
  recovery.joined();
  recovery.update('connected');
  await pass(30_250);
  recovery.lost(0);
  await pass(250);
  assert.deepEqual(done, ['rejoin 250', 'rejoin 30750'], 'the second one comes at once too');
});

test('[CL16] without a session nothing is tried', async (t) => {
  const { recovery, done, pass } = ladder(t);
  recovery.update('disconnected');
  recovery.suspend();
  recovery.update('disconnected');
  recovery.update('failed');
  await pass(60_000);
  assert.deepEqual(done, []);
  recovery.lost(0);
  await pass(250);
  assert.deepEqual(done, ['rejoin 60250'], 'and what was not tried did not count');
});

test('[CL15] a step that comes to nothing after new transports have come does not disturb them', async (t) => {
  const { recovery, done, pass } = ladder(t, { restart: false });
  recovery.update('failed');
  recovery.joined();
  recovery.update('connected');
  await pass(5_000);
  assert.deepEqual(done, ['restartIce 0']);
});

test('[CL15] after its end nothing is tried', async (t) => {
  const { recovery, done, pass } = ladder(t);
  recovery.close();
  recovery.update('disconnected');
  recovery.lost(0);
  await pass(60_000);
  assert.deepEqual(done, []);
});
