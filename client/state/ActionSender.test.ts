import assert from 'node:assert/strict';
import test from 'node:test';
import type { Answer } from '../connection/answer.ts';
import { ActionSender } from './ActionSender.ts';

function sender(blockOf: (action: string) => 'locked' | null = () => null) {
  const sent: string[] = [];
  const answers: ((answer: Answer<unknown>) => void)[] = [];
  const actions = new ActionSender<string, 'locked'>({
    blockOf,
    now: () => 42,
    send: (action) => {
      sent.push(action);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  return { actions, sent, answer: (reply: Answer<unknown>) => answers.shift()?.(reply) };
}

test('an action is told as sent, then as done, and under way it is not sent twice', async () => {
  const { actions, sent, answer } = sender();
  const acting = actions.act('grant');
  assert.equal(actions.isPending('grant'), true);
  assert.deepEqual(actions.outcome.value, { action: 'grant', at: 42, result: 'sent' });
  assert.equal(await actions.act('grant'), false);
  void actions.act('other');
  assert.deepEqual(sent, ['grant', 'other']);
  answer({ ok: true, data: null });
  assert.equal(await acting, true);
  assert.equal(actions.isPending('grant'), false);
  assert.deepEqual(actions.outcome.value, { action: 'grant', at: 42, result: 'done' });
});

test('a refusal is told with its code, and may be tried again', async () => {
  const { actions, sent, answer } = sender();
  const acting = actions.act('grant');
  answer({ ok: false, code: 'floor_taken' });
  assert.equal(await acting, false);
  assert.deepEqual(actions.outcome.value?.result, { refused: 'floor_taken' });
  void actions.act('grant');
  assert.equal(sent.length, 2);
});

test('what is blocked is not sent, and its reason is told', async () => {
  const { actions, sent } = sender(() => 'locked');
  assert.equal(await actions.act('grant'), false);
  assert.deepEqual(actions.outcome.value?.result, { refused: 'locked' });
  actions.refuse('locked');
  assert.deepEqual(actions.outcome.value, { action: null, at: 42, result: { refused: 'locked' } });
  assert.deepEqual(sent, []);
});
