import assert from 'node:assert/strict';
import test from 'node:test';
import { LANGUAGES } from '../../domain/text.ts';
import { wordsOf } from '../../server/exports/words/wordsOf.ts';
import { CONNECTION_TEXTS } from '../ui/siteConnectionTexts.ts';
import { MARK_TEXTS } from './markTexts.ts';
import { textIn, type TextKey } from './translate.ts';
import { VERDICT_TEXTS } from './verdictTexts.ts';

// Who has a page and a file side by side finds one word for one thing in both.

for (const language of LANGUAGES) {
  const said = (texts: Readonly<Record<string, TextKey>>) =>
    Object.fromEntries(Object.entries(texts).map(([name, key]) => [name, textIn(key, language)]));
  const { marks, verdicts, connections, ...words } = wordsOf(language);

  test(`[EX15] marks, verdicts and connections are called the same on the pages and in the files (${language})`, () => {
    const { host: _host, ...called } = marks;
    assert.deepEqual(called, said({ ...MARK_TEXTS, not_called: 'rollcall.notCalled' }));
    assert.deepEqual(verdicts, said(VERDICT_TEXTS));
    assert.deepEqual(connections, said(CONNECTION_TEXTS));
    assert.equal(words.lineResults.not_tested, textIn('attendance.counterNotTested', language));
  });

  test(`[EX15] a mark and a verdict are never called by one word (${language})`, () => {
    const verdictWords: readonly string[] = Object.values(verdicts);
    assert.deepEqual(
      Object.values(marks).filter((mark) => verdictWords.includes(mark)),
      [],
    );
  });

  test(`[EX15] every count is called the same, too (${language})`, () => {
    const number = textIn('attendance.ofCount', language);
    assert.equal(words.ofCount(2), number.replace('{number}', '2'));
  });
}
