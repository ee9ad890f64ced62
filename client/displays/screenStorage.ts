import type { KeptStorage } from '../connection/browserStorage.ts';

/**
 * The browser's storage as one screen uses it: a computer with two screens has two displays in one browser, told apart
 * by the address (`/display?screen=2`).
 */
export function screenStorage(storage: KeptStorage, screen: string): KeptStorage {
  const keyOf = (key: string) => (screen === '' ? key : `${key}/${screen}`);
  return {
    getItem: (key) => storage.getItem(keyOf(key)),
    setItem: (key, value) => storage.setItem(keyOf(key), value),
    removeItem: (key) => storage.removeItem(keyOf(key)),
  };
}
