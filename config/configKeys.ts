import * as v from 'valibot';
import { ConfigSchema } from './schema.ts';

/** A key of the configuration as the loader needs to know it; all of it follows from the schema. */
export type ConfigKey = {
  /** Dotted path: `http.publicUrl`. */
  readonly path: string;
  /** Environment variable that overrides it: `DIEMCAU_HTTP_PUBLIC_URL`. */
  readonly variable: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'list';
  /** Its value is never printed, and it can be read from the file that `VARIABLE_FILE` names. */
  readonly secret: boolean;
};

export const VARIABLE_PREFIX = 'DIEMCAU_';

/** Every key, in the order of the schema. */
export const configKeys: readonly ConfigKey[] = keysOf(ConfigSchema.entries, '');

/** Every path that holds further keys instead of a value: `http`. */
export const configSections: ReadonlySet<string> = new Set(
  configKeys.flatMap(({ path }) => {
    const parts = path.split('.').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  }),
);

type Entries = v.StrictObjectSchema<v.ObjectEntries, undefined>['entries'];
type Entry = Entries[string];

function keysOf(entries: Entries, prefix: string): ConfigKey[] {
  return Object.entries(entries).flatMap(([name, entry]) => {
    const path = `${prefix}${name}`;
    return isSection(entry) ? keysOf(entry.entries, `${path}.`) : [toKey(path, entry)];
  });
}

function isSection(entry: Entry): entry is v.StrictObjectSchema<v.ObjectEntries, undefined> {
  return entry.type === 'strict_object';
}

function toKey(path: string, entry: Entry): ConfigKey {
  const secret = v.getMetadata(entry)['secret'] === true;
  return { path, variable: variableOf(path), kind: kindOf(entry), secret };
}

function variableOf(path: string): string {
  const words = path.replaceAll('.', '_').replace(/[A-Z]/g, (capital) => `_${capital}`);
  return VARIABLE_PREFIX + words.toUpperCase();
}

function kindOf(entry: Entry): ConfigKey['kind'] {
  switch (entry.type) {
    case 'number':
    case 'boolean':
      return entry.type;
    case 'array':
      return 'list';
    default:
      return 'text';
  }
}
