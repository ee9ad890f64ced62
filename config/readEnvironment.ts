import { readFileSync } from 'node:fs';
import type { ConfigProblem } from './ConfigError.ts';
import { configKeys, VARIABLE_PREFIX, type ConfigKey } from './configKeys.ts';
import type { SettingLayer } from './SettingLayer.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Names the file with further settings; the one variable with our prefix that is not a key. */
export const CONFIG_FILE_VARIABLE = 'DIEMCAU_CONFIG';

const FILE_SUFFIX = '_FILE';

/** The settings that the environment overrides. Values are not checked yet, only brought to their key's kind. */
export function readEnvironment(env: Environment): SettingLayer {
  const settings = new Map<string, { value: unknown; source: string }>();
  const problems: ConfigProblem[] = [];
  const known = new Set([CONFIG_FILE_VARIABLE]);

  for (const key of configKeys) {
    known.add(key.variable);
    if (key.secret) known.add(key.variable + FILE_SUFFIX);
    const found = readVariable(key, env);
    if (found === undefined) continue;
    if ('problem' in found) problems.push(found);
    else settings.set(key.path, found);
  }

  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || !name.startsWith(VARIABLE_PREFIX) || known.has(name)) continue;
    problems.push({ path: name, problem: `is not a known variable; ${similar(name)}`, source: name });
  }
  return { settings, problems };
}

function readVariable(
  key: ConfigKey,
  env: Environment,
): { value: unknown; source: string } | ConfigProblem | undefined {
  const text = env[key.variable];
  const fileVariable = key.variable + FILE_SUFFIX;
  const file = key.secret ? env[fileVariable] : undefined;
  if (file === undefined)
    return text === undefined ? undefined : { value: toKind(text, key), source: key.variable };
  if (text !== undefined) {
    return {
      path: key.path,
      problem: `is given twice, by ${key.variable} too; unset one`,
      source: fileVariable,
    };
  }
  try {
    // Editors and `echo` end a file with a line break that is no part of the secret.
    return {
      value: readFileSync(file, 'utf8').replace(/\r?\n$/, ''),
      source: `${file}, named by ${fileVariable}`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: key.path, problem: `cannot be read: ${reason}`, source: fileVariable };
  }
}

/** A text that does not look like its kind stays as it is: the schema then says what was expected. */
function toKind(text: string, { kind }: ConfigKey): unknown {
  switch (kind) {
    case 'number':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text.trim() === '' ? [] : text.split(',').map((item) => item.trim());
    case 'text':
      return text;
    default:
      return kind satisfies never;
  }
}

function similar(name: string): string {
  const section = name.split('_').slice(0, 2).join('_');
  const near = configKeys.filter(({ variable }) => variable.startsWith(`${section}_`));
  if (near.length === 0) return 'config/default.yaml says how variables are named';
  return `known are ${near.map(({ variable }) => variable).join(', ')}`;
}
