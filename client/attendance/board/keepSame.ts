/**
 * `now`, with every part of it that says the same as in `before` taken from there: what is drawn by its identity is then
 * drawn anew only where something is different. Of plain data, as it comes out of JSON; all else is compared by identity.
 */
export function keepSame<T>(before: unknown, now: T): T {
  // What `mergeOf` answers says the same as `now`, part by part.
  return mergeOf(before, now) as T;
}

function mergeOf(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) {
    return before;
  }
  if (Array.isArray(before) && Array.isArray(now)) {
    const parts = now.map((part, index) => mergeOf(before[index], part));
    return parts.length === before.length && parts.every((part, index) => Object.is(part, before[index]))
      ? before
      : parts;
  }
  if (isRecord(before) && isRecord(now)) {
    const parts = Object.entries(now).map(([key, part]) => [key, mergeOf(before[key], part)] as const);
    const same =
      parts.length === Object.keys(before).length &&
      parts.every(([key, part]) => Object.hasOwn(before, key) && Object.is(part, before[key]));
    return same ? before : Object.fromEntries(parts);
  }
  return now;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
