import assert from 'node:assert/strict';
import test from 'node:test';
import { signal } from '@preact/signals-core';
import { asId, type SiteId } from '../../../domain/ids.ts';
import type { Answer } from '../../connection/answer.ts';
import type { SendRequest } from '../../connection/SendRequest.ts';
import type { SignallingStatus } from '../../connection/SignallingStatus.ts';
import { mayCorrect, mayEditSites, type RecordAction } from './RecordAction.ts';
import { RecordDesk, type RecordQuestion, type RecordRefusal } from './RecordDesk.ts';

const LCA = asId<SiteId>('LCA');
const change = { field: 'firstInAt', value: 1000 } as const;
const action: RecordAction = { type: 'correct', site: LCA, change, reason: 'was there' };
const question: RecordQuestion = { type: 'correct', field: 'firstInAt', measured: false };

/** A desk whose requests are answered by hand. */
function desk() {
  const sent: [string, Record<string, unknown>][] = [];
  const answers: ((answer: Answer<{ version: number }>) => void)[] = [];
  const status = signal<SignallingStatus>('live');
  const request = (name: string, input: object) => {
    sent.push([name, { ...input }]);
    return new Promise((resolve) => answers.push(resolve));
  };
  const link = { status, request: request as SendRequest };
  const missed: RecordRefusal[] = [];
  return {
    made: new RecordDesk({ link, onMissed: (refusal) => missed.push(refusal) }),
    missed,
    sent,
    status,
    answer: (answer: Answer<{ version: number }>) => answers.shift()?.(answer),
  };
}

test('[SD4] what is sent is sent once, and closes its form when it is taken', async () => {
  const { made, sent, answer } = desk();
  made.ask(question);
  const acting = made.act(action);
  assert.equal(made.sending, true);
  await made.act({ ...action, reason: 'typed since' });
  answer({ ok: true, data: { version: 5 } });
  await acting;
  assert.equal(sent.length, 1);
  const [name, { command, ...input }] = sent[0] ?? ['', { command: null }];
  assert.deepEqual([name, typeof command], ['attendance.correct', 'string']);
  assert.deepEqual(input, { site: LCA, change, reason: 'was there' });
  assert.deepEqual([made.question.value, made.refused.value], [null, null]);
});

test('[SD4] a refusal leaves the form open and says why, until the next try or another form', async () => {
  const { made, answer, status } = desk();
  made.ask(question);
  const acting = made.act(action);
  answer({ ok: false, code: 'invalid_number' });
  await acting;
  assert.deepEqual([made.question.value, made.refused.value], [question, 'invalid_number']);
  status.value = 'stale';
  await made.act(action);
  assert.equal(made.refused.value, 'stale');
  made.ask({ type: 'rename' });
  assert.equal(made.refused.value, null);
});

test('[SD4] an answer that comes when another form is open does not close that', async () => {
  const { made, answer, missed } = desk();
  made.ask(question);
  const acting = made.act(action);
  made.ask({ type: 'remove' });
  assert.equal(made.sending, false, 'another form');
  answer({ ok: true, data: { version: 5 } });
  await acting;
  assert.deepEqual([made.question.value, missed], [{ type: 'remove' }, []]);
});

test('[SD4] a refusal that comes when the form is closed is told elsewhere', async () => {
  const { made, answer, missed } = desk();
  made.ask(question);
  const acting = made.act(action);
  made.ask(null);
  answer({ ok: false, code: 'no_answer' });
  await acting;
  assert.deepEqual([made.refused.value, missed], [null, ['no_answer']]);
});

test('[SD4] operators and clerks correct; names and the list are the operator’s and the administrator’s', () => {
  assert.deepEqual(
    [mayCorrect(['clerk']), mayCorrect(['operator']), mayCorrect(['admin'])],
    [true, true, false],
  );
  assert.deepEqual(
    [mayEditSites(['clerk']), mayEditSites(['operator']), mayEditSites(['admin'])],
    [false, true, true],
  );
});
