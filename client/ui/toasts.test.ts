import assert from 'node:assert/strict';
import test from 'node:test';
import { dismissToast, showToast, toasts } from './toasts.ts';

test('the same sentence again replaces itself, and only the last few stay', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  showToast('refused', 'a');
  showToast('refused', 'a');
  assert.deepEqual(
    toasts.value.map(({ text }) => text),
    ['a'],
  );
  for (const text of ['b', 'c', 'd']) {
    showToast('refused', text);
  }
  assert.deepEqual(
    toasts.value.map(({ text }) => text),
    ['b', 'c', 'd'],
  );
  dismissToast(toasts.value[1]?.id ?? 0);
  assert.deepEqual(
    toasts.value.map(({ text }) => text),
    ['b', 'd'],
  );
  context.mock.timers.tick(12_000);
  assert.deepEqual(toasts.value, []);
});

test('a success goes sooner than a refusal', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  showToast('done', 'yes');
  showToast('refused', 'no');
  context.mock.timers.tick(3_000);
  assert.deepEqual(
    toasts.value.map(({ text }) => text),
    ['no'],
  );
  context.mock.timers.tick(9_000);
  assert.deepEqual(toasts.value, []);
});
