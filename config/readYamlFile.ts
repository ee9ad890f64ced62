import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { ConfigError } from './ConfigError.ts';

/** A YAML file that has been read, with the way back from a value to its line. */
export type YamlFile = {
  readonly value: unknown;
  /** `FILE:LINE` of the value at a path such as `['sites', 3, 'code']`, or of the nearest thing around it. */
  readonly sourceOf: (path: readonly (string | number)[]) => string;
};

/** Far above any real file of settings or sites; keeps a wrong path (a disk image) from filling the memory. */
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Reads one YAML 1.2 document.
 * @throws ConfigError if the file cannot be read, is too big, or is not valid YAML with unique keys.
 */
export function readYamlFile(file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw new ConfigError(
      faults.map(({ message, pos }) => ({
        path: '',
        problem: `is not valid YAML: ${message}`,
        source: `${file}:${lines.linePos(pos[0]).line}`,
      })),
    );
  }

  const sourceOf: YamlFile['sourceOf'] = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const offset = offsetOf(node);
      if (offset !== undefined) return `${file}:${lines.linePos(offset).line}`;
    }
    return file;
  };

  return { value: toValue(document, file), sourceOf };
}

function toValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Only aliases fail this late: one that points nowhere, or so many that they multiply.
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([{ path: '', problem: `is not valid YAML: ${reason}`, source: file }], {
      cause: error,
    });
  }
}

function readText(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      if (size > MAX_BYTES) throw new Error(`it has ${size} bytes, more than ${MAX_BYTES}`);
      return readFileSync(descriptor, 'utf8');
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new ConfigError([{ path: '', problem: readProblem(error), source: file }], { cause: error });
  }
}

function readProblem(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'does not exist';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
}
