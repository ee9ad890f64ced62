import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SerialQueue } from './SerialQueue.ts';

test('tasks run one after the other, in the order of their coming', async () => {
  const queue = new SerialQueue();
  const trace: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = queue.run(async () => {
    trace.push('first begins');
    await gate.promise;
    trace.push('first ends');
    return 1;
  });
  const second = queue.run(() => {
    trace.push('second');
    return Promise.resolve(2);
  });
  gate.resolve();
  assert.deepEqual(await Promise.all([first, second]), [1, 2]);
  assert.deepEqual(trace, ['first begins', 'first ends', 'second']);
});

test('a task that fails fails alone', async () => {
  const queue = new SerialQueue();
  const failing = queue.run(() => Promise.reject(new Error('no')));
  const next = queue.run(() => Promise.resolve('yes'));
  await assert.rejects(failing, /no/u);
  assert.equal(await next, 'yes');
});
