import assert from 'node:assert/strict';
import test from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES } from '../../domain/text.ts';
import { catalogues, type PageName } from './catalogues.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Names of the arguments that an ICU message takes, nested ones too. */
function argumentsOf(ast: Ast, found = new Set<string>()): Set<string> {
  for (const element of ast) {
    if ('value' in element && element.type !== 0) {
      found.add(element.value);
    }
    if ('options' in element) {
      for (const option of Object.values(element.options)) {
        argumentsOf(option.value, found);
      }
    }
  }
  return found;
}

const parse = (message: string, language: string) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();

for (const page of Object.keys(catalogues.vi) as PageName[]) {
  const vi: Readonly<Record<string, string>> = catalogues.vi[page];
  const en: Readonly<Record<string, string>> = catalogues.en[page];

  test(`texts of ${page}: every one exists in every language, says something and is NFC`, () => {
    for (const texts of [vi, en]) {
      assert.deepEqual(Object.keys(texts).toSorted(), Object.keys(vi).toSorted());
      for (const [name, text] of Object.entries(texts)) {
        assert.notEqual(text.trim(), '', name);
        assert.equal(text, text.normalize('NFC'), name);
      }
    }
  });

  test(`texts of ${page}: every one is a valid ICU message with the same arguments in every language`, () => {
    for (const name of Object.keys(vi)) {
      const [first, ...others] = LANGUAGES.map((language) => {
        const texts: Readonly<Record<string, string>> = catalogues[language][page];
        return [...argumentsOf(parse(texts[name] ?? '', language))].toSorted();
      });
      for (const other of others) {
        assert.deepEqual(other, first, name);
      }
    }
  });
}
