import { signal, type ReadonlySignal } from '@preact/signals-core';

const latest = signal('');

/** What has been said last: changes of the floor, in words. */
export const announcement: ReadonlySignal<string> = latest;

/** Has the text read out to those who use a screen reader. The same text again is not. */
export function announce(text: string): void {
  latest.value = text;
}
