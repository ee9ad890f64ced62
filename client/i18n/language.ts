import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { LANGUAGES, type Language, type LocalText } from '../../domain/text.ts';
import { readPreference, storePreference } from '../ui/preference.ts';

const PREFERENCE = 'language';
/** Tags for `Intl`: the forms of date and time that the product's users are used to. */
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const current = signal<Language>(initialLanguage());

/** The page's language. Whatever reads it while rendering follows a change. */
export const language: ReadonlySignal<Language> = current;

/** Changes the page's language and remembers it for this browser. */
export function setLanguage(next: Language): void {
  current.value = next;
  storePreference(PREFERENCE, next);
}

/** The page's language as a tag for `Intl`. */
export function locale(): string {
  return LOCALES[current.value];
}

/** The half of a bilingual text that the page's language asks for. */
export function local(text: LocalText): string {
  return text[current.value];
}

/** Keeps `<html lang>` true, so that screen readers and hyphenation use the right language. Answers its undoing. */
export function keepDocumentLanguage(root: HTMLElement): () => void {
  return effect(() => {
    root.lang = current.value;
  });
}

function initialLanguage(): Language {
  const stored = readPreference(PREFERENCE);
  return LANGUAGES.find((known) => known === stored) ?? 'vi';
}
