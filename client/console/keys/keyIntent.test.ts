import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { keyPress } from '../../testing/keyPress.ts';
import type { KeyPlace } from '../../ui/KeyPress.ts';
import { DESK_KEYS, keyIntent, shortcutOf } from './keyIntent.ts';

const PLACES: readonly KeyPlace[] = ['commandLine', 'control', 'elsewhere', 'page'];
const DESK_INTENTS: ReadonlySet<string> = new Set(DESK_KEYS.map(({ intent }) => intent));

test('[CN9] no key that types a character changes the conference, wherever it is pressed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.boolean(),
      (key, shiftKey) => {
        for (const place of PLACES) {
          const intent = keyIntent(keyPress(key, { shiftKey }), place);
          assert.ok(intent === null || !DESK_INTENTS.has(intent.type));
        }
      },
    ),
  );
});

test('[CN9] floor keys act from the command line, from controls and from the page', () => {
  for (const place of ['commandLine', 'control', 'page'] as const) {
    assert.deepEqual(keyIntent(keyPress('F4'), place), { type: 'grant' });
    assert.deepEqual(keyIntent(keyPress('F2'), place), { type: 'standby' });
    assert.deepEqual(keyIntent(keyPress('F2', { shiftKey: true }), place), { type: 'clearStandby' });
    assert.deepEqual(keyIntent(keyPress('F8'), place), { type: 'respond' });
    assert.deepEqual(keyIntent(keyPress('F9'), place), { type: 'endSpeech' });
    assert.deepEqual(keyIntent(keyPress('F9', { shiftKey: true }), place), { type: 'closeAll' });
  }
});

test('[CN9] other text fields, dialogs, input methods and other combinations keep their keys', () => {
  for (const key of ['F4', 'F9', 'Enter', 'Escape', 'a', '?']) {
    assert.equal(keyIntent(keyPress(key), 'elsewhere'), null);
    for (const part of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
      assert.equal(keyIntent(keyPress(key, part), 'commandLine'), null);
    }
  }
});

test('[CN9] every key acts with its own modifier and with no other, and no two mean the same press', () => {
  const modifiers = ['shiftKey', 'ctrlKey', 'altKey'] as const;
  const presses = DESK_KEYS.map(({ key, with: modifier }) => `${modifier ?? ''} ${key}`);
  assert.equal(new Set(presses).size, DESK_KEYS.length);
  for (const { key, with: modifier, intent } of DESK_KEYS) {
    const own = modifier === undefined ? {} : { [`${modifier}Key`]: true };
    assert.deepEqual(keyIntent(keyPress(key, own), 'page'), { type: intent });
    const all = { shiftKey: true, ctrlKey: true, altKey: true };
    assert.equal(keyIntent(keyPress(key, all), 'page'), null);
    for (const other of modifiers.filter((name) => !(name in own))) {
      assert.notEqual(keyIntent(keyPress(key, { ...own, [other]: true }), 'page')?.type, intent);
    }
  }
});

test('[CN9] AltGr, which some systems tell as Ctrl and Alt together, types', () => {
  for (const { key } of DESK_KEYS) {
    assert.equal(keyIntent(keyPress(key, { ctrlKey: true, altKey: true }), 'commandLine'), null);
  }
});

test('[CN9] a key held down acts once', () => {
  assert.equal(keyIntent(keyPress('F4', { repeat: true }), 'page'), null);
  assert.equal(keyIntent(keyPress('Enter', { repeat: true }), 'commandLine'), null);
  assert.deepEqual(keyIntent(keyPress('ArrowDown', { repeat: true }), 'page'), {
    type: 'moveCandidate',
    by: 1,
  });
});

test('[CN9] letters and digits go to the command line; a focused control keeps Enter and the arrows', () => {
  for (const key of ['a', 'Z', '7', 'đ', 'Ả']) {
    assert.deepEqual(keyIntent(keyPress(key), 'page'), { type: 'typeCharacter' });
    assert.equal(keyIntent(keyPress(key), 'commandLine'), null);
  }
  assert.equal(keyIntent(keyPress(' '), 'page'), null);
  assert.equal(keyIntent(keyPress('Enter'), 'control'), null);
  assert.equal(keyIntent(keyPress('ArrowUp'), 'control'), null);
  assert.equal(keyIntent(keyPress('PageDown'), 'control'), null);
  assert.deepEqual(keyIntent(keyPress('PageDown'), 'page'), { type: 'nextWaiting' });
  assert.deepEqual(keyIntent(keyPress('Enter'), 'commandLine'), { type: 'choose' });
});

test('every key is shown as it is pressed', () => {
  assert.equal(shortcutOf('grant'), 'F4');
  assert.equal(shortcutOf('closeAll'), '⇧ F9');
  assert.equal(shortcutOf('undo'), 'Ctrl Z');
});
