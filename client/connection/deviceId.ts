import type { DeviceId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import { browserStorage, type KeptStorage } from './browserStorage.ts';

const KEY = 'diem-cau/device';

/**
 * This tab's device id: the same after a reload, so that the server knows that it is not a second device. Made at
 * first use.
 */
export function deviceId(storage: KeptStorage = browserStorage('sessionStorage')): DeviceId {
  const known = storage.getItem(KEY);
  if (known !== null) {
    return asId<DeviceId>(known);
  }
  const made = randomId();
  storage.setItem(KEY, made);
  return asId<DeviceId>(made);
}

/** An unguessable id in the form of the contract's opaque ids. Works on plain HTTP too, unlike `randomUUID`. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
