import { readdirSync, readFileSync } from 'node:fs';

/** What a process of the server does. */
export type ProcessRole = 'server' | 'plane' | 'worker';

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

type ProcessTimes = { readonly parent: number; readonly cpuMs: number };

/**
 * Measures the CPU time of a server's processes from outside, in /proc, so that nothing depends on what the server
 * says of itself.
 */
export class CpuMeter {
  readonly #pid: number;
  #startedAt = 0;
  #start = new Map<number, number>();

  /** @param pid of the process at the root: the server, or the one whose children are media workers. */
  constructor(pid: number) {
    this.#pid = pid;
  }

  start(): void {
    this.#startedAt = performance.now();
    this.#start = new Map([...this.#family()].map(([pid, { cpuMs }]) => [pid, cpuMs]));
  }

  /** Percent of one core since `start`, summed over the processes of each role. */
  read(): Readonly<Record<ProcessRole, number>> {
    const elapsedMs = performance.now() - this.#startedAt;
    const percent = { server: 0, plane: 0, worker: 0 };
    for (const [pid, { cpuMs }] of this.#family()) {
      percent[roleOf(pid, this.#pid)] += (100 * (cpuMs - (this.#start.get(pid) ?? 0))) / elapsedMs;
    }

    return percent;
  }

  /** The process and all its descendants. */
  #family(): Map<number, ProcessTimes> {
    const all = new Map<number, ProcessTimes>();
    for (const name of readdirSync('/proc')) {
      const times = /^\d+$/.test(name) ? readTimes(name) : null;
      if (times !== null) all.set(Number(name), times);
    }
    const belongs = (pid: number): boolean =>
      pid === this.#pid || (all.has(pid) && belongs(all.get(pid)?.parent ?? 0));

    return new Map([...all].filter(([pid]) => belongs(pid)));
  }
}

function roleOf(pid: number, root: number): ProcessRole {
  if (pid === root) return 'server';

  return readCommand(pid).includes('mediasoup-worker') ? 'worker' : 'plane';
}

/** proc(5): field 4 is the parent, 14 and 15 are user and system time; field 2 may hold spaces, in parentheses. */
function readTimes(pid: string): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = (fields[11] ?? 0) + (fields[12] ?? 0);

    return { parent: fields[1] ?? 0, cpuMs: (1000 * ticks) / TICKS_PER_SECOND };
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
