import { signal, type ReadonlySignal } from '@preact/signals-core';

const latest = signal('');

/** What the page's one live region says: changes of the floor, in words. */
export const announcement: ReadonlySignal<string> = latest;

/** Has the text read out to those who use a screen reader, once the present sentence ends. */
export function announce(text: string): void {
  latest.value = text;
}
