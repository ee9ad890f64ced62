import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { signal } from '@preact/signals-core';
import { FlowWatch } from './FlowWatch.ts';

function watch(t: TestContext) {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const line = { packets: 0, perSecond: 0, readings: 0 };
  const needed = signal(false);
  const flow = new FlowWatch(async () => {
    line.readings += 1;
    return { packets: line.packets, lost: 0 };
  }, needed);
  t.after(() => flow.close());
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      line.packets += line.perSecond / 10;
      t.mock.timers.tick(100);
      await new Promise(setImmediate);
    }
  };
  return { flow, line, needed, pass };
}

test('[CL21] 1.5 s without a packet are the end of picture and sound, and the next packet is their return', async (t) => {
  const { flow, line, needed, pass } = watch(t);
  line.perSecond = 50;
  needed.value = true;
  await pass(3_000);
  assert.equal(flow.flowing.value, true);
  line.perSecond = 0;
  await pass(1_400);
  assert.equal(flow.flowing.value, true);
  await pass(600);
  assert.equal(flow.flowing.value, false, 'within two seconds');
  line.perSecond = 50;
  await pass(500);
  assert.equal(flow.flowing.value, true);
});

test('[CL21] while the control line is there nothing is counted, and nothing held against it', async (t) => {
  const { flow, line, needed, pass } = watch(t);
  await pass(5_000);
  assert.equal(line.readings, 0);
  needed.value = true;
  await pass(2_000);
  assert.equal(flow.flowing.value, false);
  needed.value = false;
  assert.equal(flow.flowing.value, true);
  const { readings } = line;
  await pass(5_000);
  assert.equal(line.readings, readings);
});
