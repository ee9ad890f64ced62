import { signal, type ReadonlySignal } from '@preact/signals-core';

export type ToastTone = 'done' | 'refused';
export type Toast = { readonly id: number; readonly tone: ToastTone; readonly text: string };

/** A refusal stays long enough to be read aloud to somebody; a success only confirms what the page shows anyway. */
const SHOWN_MS: Readonly<Record<ToastTone, number>> = { done: 3_000, refused: 12_000 };
const LIMIT = 3;

const list = signal<readonly Toast[]>([]);
let lastId = 0;

/** Short messages in the corner of the page, newest last. */
export const toasts: ReadonlySignal<readonly Toast[]> = list;

/** Tells the user what became of something. */
export function showToast(tone: ToastTone, text: string): void {
  lastId += 1;
  const id = lastId;
  // The same sentence again replaces itself: a held key does not fill the screen.
  list.value = [...list.value.filter((toast) => toast.text !== text), { id, tone, text }].slice(-LIMIT);
  setTimeout(() => dismissToast(id), SHOWN_MS[tone]);
}

export function dismissToast(id: number): void {
  list.value = list.value.filter((toast) => toast.id !== id);
}
