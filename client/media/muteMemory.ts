import type { KeptStorage } from '../connection/browserStorage.ts';

const KEY = 'diem-cau/site/muted';

/** Whether the room had muted its microphone before the page was loaded again. */
export function isMuteRemembered(storage: KeptStorage): boolean {
  return storage.getItem(KEY) !== null;
}

export function rememberMute(storage: KeptStorage): void {
  storage.setItem(KEY, 'muted');
}

/** A later visit begins with an open microphone. */
export function forgetMute(storage: KeptStorage): void {
  storage.removeItem(KEY);
}
