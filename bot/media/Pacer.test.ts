import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { Pacer } from './Pacer.ts';

/** A pacer whose time goes on only when a test says so. */
function control(t: TestContext) {
  t.mock.timers.enable({ apis: ['setInterval'] });
  let now = 1000;
  t.mock.method(performance, 'now', () => now);
  const advance = (ms: number) => {
    for (let i = 0; i < ms; i++) {
      now += 1;
      t.mock.timers.tick(1);
    }
  };
  const stall = (ms: number) => (now += ms);

  return { pacer: new Pacer(), advance, stall };
}

test('every entry ticks at its own rate, and is told when it was due', (t) => {
  const { pacer, advance } = control(t);
  const ticks = { a: [] as number[], b: [] as number[] };
  pacer.add(20, (dueAt) => ticks.a.push(dueAt));
  advance(7);
  pacer.add(20, (dueAt) => ticks.b.push(dueAt));
  advance(100);
  assert.deepEqual(ticks.a, [1000, 1020, 1040, 1060, 1080, 1100]);
  assert.deepEqual(ticks.b, [1007, 1027, 1047, 1067, 1087]);
});

test('a short stall is made up for, a long one is left out', (t) => {
  const { pacer, advance, stall } = control(t);
  const due: number[] = [];
  pacer.add(100, (dueAt) => due.push(dueAt));
  advance(4);
  stall(300);
  advance(4);
  assert.deepEqual(due, [1000, 1100, 1200, 1300]);
  stall(2000);
  advance(4);
  assert.deepEqual(due.slice(4), [3300]);
});

test('a removed entry ticks no more, even when it is removed by a tick', (t) => {
  const { pacer, advance } = control(t);
  let first = 0;
  let second = 0;
  const stopFirst = pacer.add(20, () => {
    first += 1;
    if (first === 2) {
      stopFirst();
      stopSecond();
    }
  });
  const stopSecond = pacer.add(20, () => (second += 1));
  advance(100);
  assert.equal(first, 2);
  assert.ok(second <= 2);
  pacer.add(20, () => (second = 100));
  advance(4);
  assert.equal(second, 100);
});
