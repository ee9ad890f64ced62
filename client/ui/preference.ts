/** Choices that a browser keeps for its user. A browser without storage (private mode, policy) just forgets them. */

const PREFIX = 'diemcau.';

/** The stored choice, or null when there is none or it cannot be read. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps the choice where the browser lets us. */
export function storePreference(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // The choice holds until the page closes, which is all that such a browser allows.
  }
}
