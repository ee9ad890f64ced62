import type { ConfigProblem } from './ConfigError.ts';
import { configKeys, configSections } from './configKeys.ts';
import type { SettingLayer } from './SettingLayer.ts';
import { readYamlFile } from './readYamlFile.ts';

const keyPaths: ReadonlySet<string> = new Set(configKeys.map(({ path }) => path));

/**
 * The settings of a YAML file, which may leave out any key. Values are not checked yet.
 * @throws ConfigError if the file cannot be read or is not YAML.
 */
export function readSettingFile(file: string): SettingLayer {
  const settings = new Map<string, { value: unknown; source: string }>();
  const problems: ConfigProblem[] = [];
  const { value: root, sourceOf } = readYamlFile(file);

  const walk = (node: unknown, parents: readonly string[]): void => {
    if (!isMapping(node)) {
      problems.push({
        path: parents.join('.'),
        problem: 'must hold keys with values, one on a line',
        source: sourceOf(parents),
      });
      return;
    }
    for (const [name, value] of Object.entries(node)) {
      const parts = [...parents, name];
      const path = parts.join('.');
      if (keyPaths.has(path)) settings.set(path, { value, source: sourceOf(parts) });
      else if (configSections.has(path)) walk(value, parts);
      else
        problems.push({
          path,
          problem: `is not a known key; ${knownKeys(parents)}`,
          source: sourceOf(parts),
        });
    }
  };

  // An empty file, or one with comments only, is one in which nothing differs from the defaults.
  if (root !== null) walk(root, []);
  return { settings, problems };
}

function isMapping(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function knownKeys(parents: readonly string[]): string {
  const prefix = parents.map((part) => `${part}.`).join('');
  const names = [...keyPaths].filter((path) => path.startsWith(prefix));
  const known = new Set(names.map((path) => path.slice(prefix.length).split('.')[0]));
  return `known here: ${[...known].join(', ')}`;
}
