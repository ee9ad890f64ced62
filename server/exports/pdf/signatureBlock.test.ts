import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocalText } from '../../../domain/text.ts';
import { SESSION, subjectOf } from '../testing/subjects.ts';
import { signatureBlock } from './signatureBlock.ts';

/** The line above the place where the secretary signs. */
function dateLine(place: LocalText | null, language: 'vi' | 'en'): unknown {
  const subject = subjectOf(SESSION, language);
  const block = signatureBlock({ ...subject, details: { ...subject.details, place } });
  assert.ok(typeof block === 'object' && 'columns' in block);
  const { stack } = block.columns.at(-1) as { readonly stack: readonly { readonly text: string }[] };
  return stack[0]?.text;
}

test('[EX9] the place of the conference stands before the date, which is left for the pen', () => {
  const place = { vi: 'Đà Nẵng', en: 'Da Nang' };
  assert.equal(dateLine(place, 'vi'), 'Đà Nẵng, ngày …… tháng …… năm ………');
  assert.match(String(dateLine(place, 'en')), /^Da Nang, …+ 20…+$/);
});

test('[EX9] so is a place that nobody has said', () => {
  assert.match(String(dateLine(null, 'vi')), /^…+, ngày …… tháng …… năm ………$/);
  assert.match(String(dateLine(null, 'en')), /^…+, …+ 20…+$/);
});
