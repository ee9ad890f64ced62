import type { ConfigProblem } from './ConfigError.ts';

/** Raw settings from one source, by dotted path, and what is wrong with that source. A later layer wins. */
export type SettingLayer = {
  readonly settings: ReadonlyMap<string, { readonly value: unknown; readonly source: string }>;
  readonly problems: readonly ConfigProblem[];
};
