import { configKeys } from './configKeys.ts';
import type { Config } from './schema.ts';

type Setting = string | number | boolean | null | readonly string[];

/** The configuration as one flat record from dotted path to value, for the log at the start. Secrets are hidden. */
export function describeConfig(config: Config): Readonly<Record<string, Setting>> {
  return Object.fromEntries(
    configKeys.map(({ path, secret }) => {
      const value = valueAt(config, path);
      return [path, secret && value !== null ? '(hidden)' : value];
    }),
  );
}

function valueAt(config: Config, path: string): Setting {
  const value = path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], config);
  return value as Setting;
}
