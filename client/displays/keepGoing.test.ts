import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { signal } from '@preact/signals-core';
import type { AnswerCode } from '../connection/answer.ts';
import { keepGoing } from './keepGoing.ts';

/** What the page did within a minute of an end with this code. */
function doneAfter(t: TestContext, code: AnswerCode | null, change?: AnswerCode): string[] {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const done: string[] = [];
  const endedBy = signal<AnswerCode | null>(code);
  const stop = keepGoing({
    signalling: { endedBy, connect: () => void done.push('connect') },
    logins: { logOut: () => void done.push('log out') },
    reload: () => void done.push('reload'),
  });
  if (change !== undefined) {
    endedBy.value = change;
  }
  t.mock.timers.tick(60_000);
  stop();
  t.mock.timers.reset();
  return done;
}

test('[DP10] what ended by itself goes on by itself', (t) => {
  assert.deepEqual(doneAfter(t, 'unauthenticated'), ['log out']);
  assert.deepEqual(doneAfter(t, 'token_expired'), ['log out']);
  assert.deepEqual(doneAfter(t, 'contract_mismatch'), ['reload']);
  assert.deepEqual(doneAfter(t, 'bad_request'), ['connect']);
});

test('[DP10] a running session and one that another tab has taken are left alone', (t) => {
  assert.deepEqual(doneAfter(t, null), []);
  assert.deepEqual(doneAfter(t, 'session_ended'), []);
});

test('[DP10] what was going to be done is not, when it has ended for another reason meanwhile', (t) => {
  assert.deepEqual(doneAfter(t, 'bad_request', 'session_ended'), []);
});
