import type { Language } from '../../../domain/text.ts';
import { ENGLISH } from './english.ts';
import type { ExportWords } from './ExportWords.ts';
import { VIETNAMESE } from './vietnamese.ts';

const WORDS: Readonly<Record<Language, ExportWords>> = { vi: VIETNAMESE, en: ENGLISH };

/** The words of all exports in a language. */
export function wordsOf(language: Language): ExportWords {
  return WORDS[language];
}
