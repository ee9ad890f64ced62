import * as v from 'valibot';
import { ConfigError, type ConfigProblem } from './ConfigError.ts';
import { readYamlFile } from './readYamlFile.ts';

/** Something that is wrong at a place in the file, such as `['sites', 3, 'code']`. */
export type FactFault = { readonly at: readonly (string | number)[]; readonly problem: string };

/**
 * Reads a YAML file of facts (sites, a conference) against a schema and then against the rules that tie its parts
 * together; the rules run only on what the schema accepts.
 * @throws ConfigError that names the file, line and path of every fault.
 */
export function readFacts<Output>(
  file: string,
  schema: v.GenericSchema<unknown, Output>,
  findFaults: (facts: Output) => readonly FactFault[],
): Output {
  const { value, sourceOf } = readYamlFile(file);
  const toProblem = ({ at, problem }: FactFault): ConfigProblem => ({
    path: at.join('.'),
    problem,
    source: sourceOf(at),
  });

  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new ConfigError(parsed.issues.map(toFault).map(toProblem));
  const faults = findFaults(parsed.output);
  if (faults.length > 0) throw new ConfigError(faults.map(toProblem));
  return parsed.output;
}

function toFault(issue: v.BaseIssue<unknown>): FactFault {
  const at = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { at, problem: problemOf(issue) };
}

function problemOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'is not a known key';
  if (type === 'strict_object' && received === 'undefined') return 'is missing';
  return message;
}
