import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storePreference } from '../ui/preference.ts';
import { hasSeparator, readExportChoice, storeExportChoice } from './exportChoice.ts';

test('[EP5] language and separator are those that were chosen last', () => {
  assert.deepEqual(readExportChoice('en'), { language: 'en', separator: ';' });
  storeExportChoice({ language: 'vi', separator: '\t' });
  assert.deepEqual(readExportChoice('en'), { language: 'vi', separator: '\t' });
  storePreference('exports.separator', '|');
  assert.deepEqual(
    readExportChoice('en'),
    { language: 'vi', separator: ';' },
    'what is none is not believed',
  );
});

test('[EP5] what has no table of text has no separator', () => {
  assert.deepEqual((['pdf', 'xlsx', 'zip', 'csv', 'ics', 'jsonl'] as const).filter(hasSeparator), [
    'zip',
    'csv',
  ]);
});
