import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedCell, WIDE_COLUMN } from './printed.ts';

/** What may be broken where a line ends. */
function brokenParts(sentence: string, fitting?: number): readonly string[] {
  const { text } = printedCell(sentence, fitting);
  const parts = [text].flat().map((part) => (typeof part === 'object' && 'text' in part ? part.text : ''));
  return parts.flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : []));
}

test('[EX5] a word breaks only where no line of its column can hold it', () => {
  const name = 'Consulate General in Sihanoukville';
  assert.deepEqual(brokenParts(name), ['Sihanoukville']);
  assert.deepEqual(brokenParts(name, WIDE_COLUMN), []);
  assert.deepEqual(brokenParts(`${name} ${'W'.repeat(19)}`, WIDE_COLUMN), ['W'.repeat(19)]);
});
