import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../domain/text.ts';
import { setLanguage } from './language.ts';
import {
  ABSENT_REASONS,
  BACK_REASONS,
  DELEGATION_REASONS,
  EXCUSED_REASONS,
  localReason,
  REMOVE_REASONS,
  RENAME_REASONS,
  TIME_REASONS,
  VALUE_REASONS,
} from './stockReasons.ts';
import { textIn } from './translate.ts';

test('[RC18] a stock reason is told in the reader’s language, whichever it was given in', (t) => {
  t.after(() => setLanguage('vi'));
  const ofMarks = [...ABSENT_REASONS, ...EXCUSED_REASONS];
  const ofCorrections = [...TIME_REASONS, ...VALUE_REASONS, ...BACK_REASONS, ...DELEGATION_REASONS];
  const stock = [...ofMarks, ...ofCorrections, ...RENAME_REASONS, ...REMOVE_REASONS];
  for (const [given, read] of LANGUAGES.flatMap((from) => LANGUAGES.map((to) => [from, to] as const))) {
    setLanguage(read);
    assert.deepEqual(
      stock.map((key) => localReason(textIn(key, given))),
      stock.map((key) => textIn(key, read)),
    );
  }
  assert.notEqual(textIn('rollcall.reasonPowerCut', 'vi'), textIn('rollcall.reasonPowerCut', 'en'));
});

test('[RC18] a reason in somebody’s own words stays as it was typed', (t) => {
  t.after(() => setLanguage('vi'));
  setLanguage('en');
  assert.equal(localReason('Mất điện do bão'), 'Mất điện do bão');
  assert.equal(localReason(''), '');
});
