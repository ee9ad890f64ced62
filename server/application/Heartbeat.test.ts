import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { TestClock } from '../testing/TestClock.ts';
import { Heartbeat } from './Heartbeat.ts';

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'heartbeat-'));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

const failed = (error: unknown): never => {
  throw error;
};

test('[RX3] the next process reads the last beat of this one', async (t) => {
  const path = join(folder(t), 'heartbeat');
  const clock = new TestClock();
  const heartbeat = new Heartbeat(path, clock.now, failed);
  assert.equal(heartbeat.read(), null);
  heartbeat.start();
  clock.move(1234);
  await heartbeat.stop();
  assert.equal(new Heartbeat(path, clock.now, failed).read(), clock.now());
});

test('[RX3] it beats every two seconds', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const path = join(folder(t), 'heartbeat');
  const clock = new TestClock();
  const beats: number[] = [];
  const now = (): number => {
    beats.push(clock.now());
    return clock.now();
  };
  const heartbeat = new Heartbeat(path, now, failed);
  heartbeat.start();
  for (let beat = 0; beat < 3; beat += 1) {
    clock.move(2000);
    t.mock.timers.tick(2000);
  }
  await heartbeat.stop();
  assert.equal(beats.length, 5);
  clock.move(2000);
  t.mock.timers.tick(2000);
  assert.equal(beats.length, 5, 'stopped');
});

test('[RX3] a crash in the middle of a beat leaves the one before', async (t) => {
  const path = join(folder(t), 'heartbeat');
  const clock = new TestClock();
  const heartbeat = new Heartbeat(path, clock.now, failed);
  await heartbeat.stop();
  // What a process leaves that dies while it writes.
  writeFileSync(`${path}.new`, '172');
  assert.equal(heartbeat.read(), clock.now());
  await heartbeat.stop();
  assert.deepEqual(readdirSync(join(path, '..')), ['heartbeat']);
});

test('[RX3] what is no beat is none', (t) => {
  const path = join(folder(t), 'heartbeat');
  for (const text of ['', '17', 'yesterday', '1721305800000', '1721305800000\n1721305800000\n']) {
    writeFileSync(path, text);
    assert.equal(new Heartbeat(path, Date.now, failed).read(), null, text);
  }
});

test('[RX3] a beat that cannot be written is told, and the next one is tried', async (t) => {
  const path = join(folder(t), 'missing', 'heartbeat');
  const errors: unknown[] = [];
  const heartbeat = new Heartbeat(path, Date.now, (error) => void errors.push(error));
  await heartbeat.stop();
  assert.equal(errors.length, 1);
  mkdirSync(join(path, '..'));
  await heartbeat.stop();
  assert.equal(errors.length, 1);
  assert.notEqual(heartbeat.read(), null);
});
