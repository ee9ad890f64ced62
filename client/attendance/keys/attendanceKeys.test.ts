import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { keyPress } from '../../testing/keyPress.ts';
import { ATTENDANCE_KEYS, attendanceIntent } from './attendanceKeys.ts';

test('[AB8] every key of the list does what it says, anywhere on the page', () => {
  for (const { key, intent } of ATTENDANCE_KEYS) {
    assert.equal(attendanceIntent(keyPress(key), 'page'), intent);
  }
});

test('[AB8] what is typed into the search box is text, and walking through what is found goes on from there', () => {
  for (const key of ['/', '?', 'a', 'đ']) {
    assert.equal(attendanceIntent(keyPress(key), 'commandLine'), null);
  }
  assert.equal(attendanceIntent(keyPress('ArrowDown'), 'commandLine'), 'down');
  assert.equal(attendanceIntent(keyPress('Enter'), 'commandLine'), 'open');
  assert.equal(attendanceIntent(keyPress('Enter', { isComposing: true }), 'commandLine'), null);
});

test('[AB8] buttons keep their Enter; fields, dialogs and the browser keep all that is theirs', () => {
  assert.equal(attendanceIntent(keyPress('Enter'), 'control'), null);
  assert.equal(attendanceIntent(keyPress('ArrowDown'), 'control'), 'down');
  const modifier = fc.constantFrom('ctrlKey', 'altKey', 'metaKey');
  fc.assert(
    fc.property(fc.constantFrom(...ATTENDANCE_KEYS), modifier, ({ key }, held) => {
      assert.equal(attendanceIntent(keyPress(key), 'elsewhere'), null);
      assert.equal(attendanceIntent(keyPress(key, { [held]: true }), 'page'), null);
    }),
  );
});

test('[AB8] only walking goes on while a key is held down', () => {
  const held = ATTENDANCE_KEYS.filter(
    ({ key }) => attendanceIntent(keyPress(key, { repeat: true }), 'page') !== null,
  );
  assert.deepEqual(
    held.map(({ intent }) => intent),
    ['up', 'down'],
  );
});
