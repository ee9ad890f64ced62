import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REJECTION_CODES } from '../domain/rejection.ts';
import { LANGUAGES, normaliseText } from '../domain/text.ts';
import { ERROR_CODES, ERROR_MESSAGES } from './errors.ts';

test('[WR3] every code is there once, with a sentence in both languages', () => {
  assert.equal(new Set(ERROR_CODES).size, ERROR_CODES.length);
  assert.ok(REJECTION_CODES.every((code) => ERROR_CODES.includes(code)));
  assert.deepEqual(Object.keys(ERROR_MESSAGES).toSorted(), ERROR_CODES.toSorted());
  for (const code of ERROR_CODES) {
    for (const language of LANGUAGES) {
      const sentence = ERROR_MESSAGES[code][language];
      assert.match(sentence, /^\p{Lu}.+\.$/u, `${code} ${language}`);
      assert.equal(sentence, normaliseText(sentence), `${code} ${language}`);
    }
  }
});
