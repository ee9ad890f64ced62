import assert from 'node:assert/strict';
import test from 'node:test';
import { delegateKey } from './delegateKey.ts';
import { DelegationDraft } from './DelegationDraft.ts';

const delegate = (name: string) => ({ name, office: null, head: false });
function list() {
  const delegates = [delegate('Một'), delegate('Hai')];
  const draft = new DelegationDraft({ headCount: null, delegates, at: 0, version: 1 });
  const row = (place: number) => {
    const found = draft.typed.value.rows[place - 1];
    assert.ok(found !== undefined);
    return found;
  };
  const press = (place: number, key: string, change: object = {}) => {
    const none = { altKey: false, ctrlKey: false, metaKey: false, isComposing: false };
    return delegateKey(draft, row(place), 'office', { key, ...none, ...change });
  };
  const names = () => draft.typed.value.rows.map(({ name }) => name);
  return { press, names, row };
}

test('[DE4] Enter adds a row after its own, and goes there', () => {
  const { press, names, row } = list();
  const wish = press(1, 'Enter');
  assert.deepEqual(names(), ['Một', '', 'Hai']);
  assert.deepEqual(wish, { key: row(2).key, control: 'name' });
});

test('[DE4] Alt with an arrow moves the row, and the focus goes along', () => {
  const { press, names, row } = list();
  const { key } = row(2);
  assert.deepEqual(press(2, 'ArrowUp', { altKey: true }), { key, control: 'office' });
  assert.deepEqual(names(), ['Hai', 'Một']);
  assert.equal(press(1, 'ArrowDown'), null);
  press(1, 'ArrowDown', { altKey: true });
  assert.deepEqual(names(), ['Một', 'Hai']);
});

test('[DE4] Backspace takes an empty row away, and no other', () => {
  const { press, names, row } = list();
  assert.equal(press(2, 'Backspace'), null);
  press(1, 'Enter');
  assert.deepEqual(press(2, 'Backspace'), { key: row(1).key, control: 'office' });
  assert.deepEqual(names(), ['Một', 'Hai']);
});

test('[DE4] the Enter that ends a word of an input method adds nothing', () => {
  const { press, names } = list();
  assert.equal(press(1, 'Enter', { isComposing: true }), null);
  assert.equal(press(1, 'Enter', { ctrlKey: true }), null);
  assert.deepEqual(names(), ['Một', 'Hai']);
});
