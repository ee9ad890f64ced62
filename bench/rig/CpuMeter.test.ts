import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { CpuMeter } from './CpuMeter.ts';
import { readFamily } from './processFamily.ts';

test('a family is the process and its descendants, each with its role', async (t) => {
  const worker = spawn('sh', ['-c', 'sleep 60', 'mediasoup-worker'], { stdio: 'ignore' });
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  t.after(() => [worker, other].forEach((child) => child.kill()));
  await Promise.all([once(worker, 'spawn'), once(other, 'spawn')]);
  const family = new Map(readFamily(process.pid).map(({ pid, role }) => [pid, role]));
  assert.equal(family.get(process.pid), 'server');
  assert.equal(family.get(worker.pid ?? 0), 'worker');
  assert.equal(family.get(other.pid ?? 0), 'plane');
  assert.equal(family.has(process.ppid), false);
});

test('CPU time is measured in percent of one core', async (t) => {
  const busy = fork('-e', ['for (;;) {}'], { execArgv: [], stdio: 'ignore' });
  t.after(() => busy.kill());
  await once(busy, 'spawn');
  const meter = new CpuMeter(process.pid);
  meter.start();
  const used = () => readFamily(process.pid).find(({ pid }) => pid === busy.pid)?.cpuMs ?? 0;
  const before = used();
  while (used() < before + 200) await new Promise(setImmediate);
  const { plane, server } = meter.read();
  assert.ok(plane > 0 && plane < 110, `${plane} %`);
  assert.ok(server > 0 && server < 110, `${server} %`);
});
