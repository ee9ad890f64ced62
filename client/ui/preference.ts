import { browserStorage } from '../connection/browserStorage.ts';

/** Choices that a browser keeps for its user. */

const PREFIX = 'diemcau.';

/** The stored choice, or null when there is none. */
export function readPreference(name: string): string | null {
  return browserStorage('localStorage').getItem(PREFIX + name);
}

export function storePreference(name: string, value: string): void {
  browserStorage('localStorage').setItem(PREFIX + name, value);
}
