import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Timer } from './speech.ts';
import { deadline, remainingMs, spentMs, startTimer, stopTimer, timerStage } from './timer.ts';

const fresh: Timer = { allowanceMs: 300_000, spentMs: 0, runningSince: null };

test('[TI1] a timer that runs counts from where it stood', () => {
  const running = startTimer({ ...fresh, spentMs: 60_000 }, 1000);
  assert.equal(spentMs(running, 31_000), 90_000);
  assert.equal(remainingMs(running, 31_000), 210_000);
  assert.equal(deadline(running), 241_000);
  assert.equal(deadline(fresh), null);
});

test('[TI1] over its time what remains is negative', () => {
  assert.equal(remainingMs(startTimer(fresh, 0), 310_000), -10_000);
});

test('[TI1] whatever stops and starts it, time is never negative and adds up', () => {
  const steps = fc.array(fc.record({ waitMs: fc.nat(100_000), starts: fc.boolean() }));
  fc.assert(
    fc.property(steps, (changes) => {
      let [timer, at, ranMs] = [fresh, 1_000_000, 0];
      for (const { waitMs, starts } of changes) {
        const before = spentMs(timer, at);
        at += waitMs;
        ranMs += timer.runningSince === null ? 0 : waitMs;
        assert.ok(spentMs(timer, at) >= before && before >= 0);
        timer = starts ? startTimer(timer, at) : stopTimer(timer, at);
        assert.equal(spentMs(timer, at), ranMs);
      }
    }),
  );
});

test('[TI1] the last stretch is a warning, and zero is overtime', () => {
  const running = startTimer(fresh, 0);
  const stages = [0, 239_999, 240_000, 299_999, 300_000].map((at) => timerStage(running, at, 60_000));
  assert.deepEqual(stages, ['running', 'running', 'warning', 'warning', 'overtime']);
});
