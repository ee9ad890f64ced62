import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { checkConfig } from './checkConfig.ts';
import { ConfigError, type ConfigProblem } from './ConfigError.ts';
import { configKeys } from './configKeys.ts';
import { deepFreeze } from './deepFreeze.ts';
import { CONFIG_FILE_VARIABLE, readEnvironment, type Environment } from './readEnvironment.ts';
import { readSettingFile } from './readSettingFile.ts';
import { ConfigSchema, type Config } from './schema.ts';
import type { SettingLayer } from './SettingLayer.ts';

export type ConfigSources = {
  /** Usually `process.env`; only names that start with `DIEMCAU_` matter. */
  readonly env: Environment;
  /** File with the keys that differ from the defaults, instead of the one that `DIEMCAU_CONFIG` names. */
  readonly file?: string | undefined;
  /** File with every key, instead of `config/default.yaml`. */
  readonly defaults?: string | undefined;
};

const DEFAULTS = fileURLToPath(new URL('default.yaml', import.meta.url));

/**
 * Reads the configuration: the defaults, then the optional file, then the environment; later ones win. The result is
 * frozen.
 * @throws ConfigError that names the path, fault and source of every unknown, missing or bad setting.
 */
export function loadConfig({
  env,
  file = env[CONFIG_FILE_VARIABLE],
  defaults = DEFAULTS,
}: ConfigSources): Config {
  const layers = [
    readSettingFile(defaults),
    ...(file === undefined || file === '' ? [] : [readSettingFile(resolve(file))]),
    readEnvironment(env),
  ];
  stopOn(layers.flatMap(({ problems }) => problems));
  const settings = new Map(layers.flatMap((layer) => [...layer.settings]));
  stopOn(missingKeys(settings, defaults));

  const parsed = v.safeParse(ConfigSchema, nest(settings));
  if (!parsed.success) throw new ConfigError(describeIssues(parsed.issues, settings));
  const config = deepFreeze(parsed.output);
  const sourceOf = (path: string): string => settings.get(path)?.source ?? defaults;
  stopOn(checkConfig(config).map(({ path, problem }) => ({ path, problem, source: sourceOf(path) })));
  return config;
}

type Settings = SettingLayer['settings'];

function stopOn(problems: readonly ConfigProblem[]): void {
  if (problems.length > 0) throw new ConfigError(problems);
}

function missingKeys(settings: Settings, defaults: string): ConfigProblem[] {
  const missing = configKeys.filter(({ path }) => !settings.has(path));
  return missing.map(({ path }) => ({ path, problem: 'is missing', source: defaults }));
}

function nest(settings: Settings): object {
  const root: Record<string, unknown> = {};
  for (const { path } of configKeys) {
    const sections = path.split('.');
    const name = sections.pop() ?? path;
    let node = root;
    for (const section of sections) node = (node[section] ??= {}) as Record<string, unknown>;
    node[name] = settings.get(path)?.value;
  }
  return root;
}

/** One problem for each key: the first of its issues, since the others say the same in other words. */
function describeIssues(issues: readonly v.BaseIssue<unknown>[], settings: Settings): ConfigProblem[] {
  return configKeys.flatMap((key): ConfigProblem[] => {
    const issue = issues.find((candidate) => isAt(candidate, key.path));
    if (issue === undefined) return [];
    const given = key.secret ? '' : `, but is ${quote(issue.input)}`;
    const source = settings.get(key.path)?.source ?? '';
    return [{ path: v.getDotPath(issue) ?? key.path, problem: `must be ${issue.message}${given}`, source }];
  });
}

function isAt(issue: v.BaseIssue<unknown>, path: string): boolean {
  const at = v.getDotPath(issue);
  return at === path || at?.startsWith(`${path}.`) === true;
}

function quote(value: unknown): string {
  if (value === null) return 'empty';
  const text = JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
