export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Kind = 'sessionStorage' | 'localStorage';

const opened = new Map<Kind, KeptStorage>();

/**
 * What the browser keeps for this tab (`sessionStorage`) or for good (`localStorage`). Where it keeps nothing (policy,
 * private mode, no room) the page remembers until it closes.
 */
export function browserStorage(kind: Kind): KeptStorage {
  const storage = opened.get(kind) ?? forgivingStorage(() => globalThis[kind]);
  opened.set(kind, storage);
  return storage;
}

/** @param storage throws, or answers one that throws, where the browser keeps nothing */
export function forgivingStorage(storage: () => KeptStorage): KeptStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(act: (storage: KeptStorage) => T, otherwise: () => T): T => {
    try {
      return act(storage());
    } catch {
      return otherwise();
    }
  };
  return {
    getItem: (key) =>
      memory.get(key) ??
      attempt(
        (kept) => kept.getItem(key),
        () => null,
      ),
    setItem: (key, value) => {
      memory.delete(key);
      attempt(
        (kept) => kept.setItem(key, value),
        () => void memory.set(key, value),
      );
    },
    removeItem: (key) => {
      memory.delete(key);
      attempt(
        (kept) => kept.removeItem(key),
        () => {},
      );
    },
  };
}
