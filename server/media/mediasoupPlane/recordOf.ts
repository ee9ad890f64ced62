/** An object with a made value for every key: `Object.fromEntries` that does not forget which keys there are. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

/** As `recordOf`, of values that take time: they are made together. */
export async function recordOfAsync<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Promise<Value>,
): Promise<Readonly<Record<Key, Value>>> {
  const values = new Map<Key, Value>();
  await Promise.all(keys.map(async (key) => values.set(key, await make(key))));
  return Object.fromEntries(values) as Record<Key, Value>;
}
