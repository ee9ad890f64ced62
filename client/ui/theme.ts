import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { readPreference, storePreference } from './preference.ts';

const PREFERENCE = 'theme';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

const current = signal<Theme>(THEMES.find((known) => known === readPreference(PREFERENCE)) ?? 'dark');

/** The page's colours: dark until its user chooses otherwise, because control rooms and halls are dark. */
export const theme: ReadonlySignal<Theme> = current;

/** Changes the page's colours and remembers it for this browser. */
export function setTheme(next: Theme): void {
  current.value = next;
  storePreference(PREFERENCE, next);
}

/** Keeps the document's colours those of the chosen theme. Answers its undoing. */
export function keepDocumentTheme(root: HTMLElement): () => void {
  return effect(() => {
    root.dataset['theme'] = current.value;
  });
}
