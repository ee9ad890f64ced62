import assert from 'node:assert/strict';
import test from 'node:test';
import { keyPress } from '../testing/keyPress.ts';
import type { KeyPlace } from '../ui/KeyPress.ts';
import { ROLL_CALL_KEYS, rollCallIntent } from './rollCallKeys.ts';

const intentOf = (key: string, place: KeyPlace = 'page', part: Parameters<typeof keyPress>[1] = {}) =>
  rollCallIntent(keyPress(key, part), place);

test('[RP3] every key of the list does what the list says, in capitals too', () => {
  for (const { keys, intent } of ROLL_CALL_KEYS) {
    for (const key of keys) {
      assert.equal(intentOf(key), intent);
      assert.equal(intentOf(key.length === 1 ? key.toUpperCase() : key), intent);
    }
  }
  const keys = ROLL_CALL_KEYS.flatMap((binding) => binding.keys);
  assert.equal(new Set(keys).size, keys.length, 'no key means two things');
});

test('[RP3] what is typed in a field or a dialog is text', () => {
  for (const { keys } of ROLL_CALL_KEYS) {
    for (const key of keys) {
      assert.equal(intentOf(key, 'elsewhere'), null);
      assert.equal(intentOf(key, 'commandLine'), null);
    }
  }
});

test('[RP3] Enter and Space belong to the button that has the focus, letters do not', () => {
  assert.equal(intentOf('Enter', 'control'), null);
  assert.equal(intentOf(' ', 'control'), null);
  assert.equal(intentOf('p', 'control'), 'present');
});

test('[RP3] nothing together with Ctrl, Alt or Meta', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) {
    assert.equal(intentOf('p', 'page', { [held]: true }), null);
  }
});

test('[RP3] a key that is held acts once; going through the list goes on', () => {
  assert.equal(intentOf('p', 'page', { repeat: true }), null);
  assert.equal(intentOf(' ', 'page', { repeat: true }), null);
  assert.equal(intentOf('ArrowDown', 'page', { repeat: true }), 'down');
});

test('[RP3] a letter that a Vietnamese input method holds back is known by its key', () => {
  assert.equal(intentOf('Process', 'page', { code: 'KeyA' }), 'absent');
  assert.equal(intentOf('Process', 'page', { code: 'Digit1' }), null);
});
