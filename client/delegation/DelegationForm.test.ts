import assert from 'node:assert/strict';
import test from 'node:test';
import { signal } from '@preact/signals-core';
import { asId, type SiteId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import type { SendRequest } from '../connection/SendRequest.ts';
import type { SignallingStatus } from '../connection/SignallingStatus.ts';
import { DelegationForm } from './DelegationForm.ts';

const LCA = asId<SiteId>('LCA');

/** A form whose requests are answered by hand. */
function form(site: SiteId | null = LCA) {
  const sent: Record<string, unknown>[] = [];
  const answers: ((answer: Answer<{ version: number }>) => void)[] = [];
  const status = signal<SignallingStatus>('live');
  const request = (_name: string, input: object) => {
    sent.push({ ...input });
    return new Promise((resolve) => answers.push(resolve));
  };
  const link = { status, request: request as SendRequest };
  const made = new DelegationForm({ link, site, current: null });
  return { made, sent, status, answer: (answer: Answer<{ version: number }>) => answers.shift()?.(answer) };
}

test('[DE3] what is typed is sent once, and saved', async () => {
  const { made, sent, answer } = form();
  made.draft.setHeadCount('4');
  const saved = made.save(false);
  assert.equal(made.blockOf(false), 'saving');
  assert.equal(await made.save(false), false);
  answer({ ok: true, data: { version: 9 } });
  assert.equal(await saved, true);
  const [{ command, ...input } = {}] = sent;
  assert.equal(sent.length, 1);
  assert.equal(typeof command, 'string');
  assert.deepEqual(input, { site: LCA, expectedVersion: 0, headCount: 4, delegates: [], correction: null });
});

test('[DE3] what was saved is not unsaved, nor somebody else’s, until the page hears of it', async () => {
  const { made, answer } = form();
  made.draft.setHeadCount('4');
  const saved = made.save(false);
  answer({ ok: true, data: { version: 9 } });
  await saved;
  assert.deepEqual([made.draft.changed.value, made.draft.theirs.value, made.draft.version], [false, null, 1]);
  made.draft.setHeadCount('5');
  made.draft.follow({ headCount: 4, delegates: [], at: 1, version: 1 });
  assert.deepEqual([made.draft.theirs.value, made.draft.typed.value.headCount], [null, '5']);
  made.draft.follow({ headCount: 3, delegates: [], at: 1, version: 2 });
  assert.equal(made.draft.theirs.value?.headCount, 3);
});

test('[DE3] a page that hears of its own words before the answer goes on from them', async () => {
  const { made, answer, sent } = form();
  made.draft.setHeadCount('4');
  const saved = made.save(false);
  made.draft.follow({ headCount: 4, delegates: [], at: 1, version: 1 });
  answer({ ok: true, data: { version: 9 } });
  await saved;
  made.draft.setHeadCount('5');
  void made.save(false);
  assert.equal(sent[1]?.['expectedVersion'], 1);
});

test('[DE3] what is typed while the rest is on its way is not saved with it', async () => {
  const { made, answer } = form();
  made.draft.setHeadCount('4');
  const saved = made.save(false);
  made.draft.setHeadCount('5');
  answer({ ok: true, data: { version: 9 } });
  await saved;
  assert.equal(made.draft.changed.value, true);
  made.draft.follow({ headCount: 4, delegates: [], at: 1, version: 1 });
  assert.deepEqual([made.draft.theirs.value, made.draft.typed.value.headCount], [null, '5']);
});

test('[DE3] a refusal is told, keeps what was typed, and the next try is free to succeed', async () => {
  const { made, answer, sent } = form(null);
  made.draft.setHeadCount('4');
  const refused = made.save(false);
  answer({ ok: false, code: 'no_answer' });
  assert.equal(await refused, false);
  assert.deepEqual([made.refused.value?.code, made.draft.typed.value.headCount], ['no_answer', '4']);
  const again = made.save(false);
  answer({ ok: true, data: { version: 9 } });
  assert.equal(await again, true);
  assert.equal(made.refused.value, null);
  assert.deepEqual(
    sent.map(({ site }) => site),
    [null, null],
  );
});

test('[DE3] what was saved after all is no refusal any more', async () => {
  const { made, answer } = form();
  made.draft.setHeadCount('4');
  const refused = made.save(false);
  answer({ ok: false, code: 'no_answer' });
  await refused;
  made.draft.follow({ headCount: 4, delegates: [], at: 1, version: 1 });
  assert.equal(made.refused.value, null);
});

test('[DE3] nothing is sent while there is nothing to say, something is wrong, somebody else has written, or the line is down', async () => {
  const { made, sent, status } = form();
  assert.equal(made.blockOf(false), 'unchanged');
  made.draft.setHeadCount('x');
  assert.equal(made.blockOf(false), 'has_problems');
  made.draft.setHeadCount('4');
  made.draft.follow({ headCount: 3, delegates: [], at: 1, version: 1 });
  assert.equal(made.blockOf(false), 'outdated');
  made.settle('mine');
  status.value = 'stale';
  assert.equal(made.blockOf(false), 'stale');
  assert.equal(await made.save(false), false);
  assert.deepEqual(sent, []);
});

test('[DE5] after the close a reason goes along', async () => {
  const { made, sent, answer } = form();
  made.draft.setHeadCount('4');
  made.correction.value = '  ';
  assert.equal(made.blockOf(true), 'correction_needed');
  made.correction.value = ' Người dự thay ';
  const saved = made.save(true);
  answer({ ok: true, data: { version: 9 } });
  await saved;
  assert.equal(sent[0]?.['correction'], 'Người dự thay');
  assert.equal(made.correction.value, '');
});
