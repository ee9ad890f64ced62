import { parseArgs } from 'node:util';

export type BenchOptions = {
  /** Remote sites; the host site comes on top. */
  readonly sites: number;
  readonly takes: number;
  /** Sockets without media. */
  readonly clients: number;
  readonly json: boolean;
  /** Whether to measure the usual way in the same run. */
  readonly compare: boolean;
};

/** Reads a benchmark's arguments. @throws with what is wrong with them. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sites: { type: 'string', default: '10' },
      takes: { type: 'string', default: '10' },
      clients: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
      compare: { type: 'boolean', default: false },
    },
  });

  return {
    ...values,
    sites: readCount('sites', values.sites),
    takes: readCount('takes', values.takes),
    clients: readCount('clients', values.clients),
  };
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 2 || count > 1000) {
    throw new Error(`--${name} takes a whole number from 2 to 1000, not "${text}"`);
  }

  return count;
}
