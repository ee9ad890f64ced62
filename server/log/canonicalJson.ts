/**
 * The one text of a JSON value: RFC 8785 (JSON Canonicalization Scheme), on which hashes are taken and which is what
 * the logs keep. Members are sorted by UTF-16 code units; numbers and strings are written as ECMAScript does, which
 * is what the RFC prescribes.
 * Throws a `TypeError` that names the place for whatever would not come back from JSON as it went in: `undefined`,
 * numbers that are not finite, strings with lone surrogates, objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return writeNumber(value, path);
    case 'string':
      return writeString(value, path);
    case 'object':
      if (value === null) {
        return 'null';
      }
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new TypeError(`${path}: ${typeof value} has no JSON form`);
  }
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) {
    throw new TypeError(`${path}: ${value} has no JSON form`);
  }
  return JSON.stringify(value);
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) {
    throw new TypeError(`${path}: the text holds a lone surrogate`);
  }
  return JSON.stringify(value);
}

function writeArray(value: readonly unknown[], path: string): string {
  const items: string[] = [];
  // By index: `map` would pass over holes, which must be refused.
  for (let index = 0; index < value.length; index += 1) {
    items.push(write(value[index], `${path}[${index}]`));
  }
  return `[${items.join(',')}]`;
}

function writeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${path}: not a plain object`);
  }
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${writeString(key, path)}:${write(member, `${path}.${key}`)}`);
  return `{${members.join(',')}}`;
}
