import { readFamily } from './processFamily.ts';
import type { ProcessRole } from './processFamily.ts';

/** Measures the CPU time of a server's processes from outside. */
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
    this.#start = new Map(readFamily(this.#pid).map(({ pid, cpuMs }) => [pid, cpuMs]));
  }

  /** Percent of one core since `start`, summed over the processes of each role. */
  read(): Readonly<Record<ProcessRole, number>> {
    const elapsedMs = performance.now() - this.#startedAt;
    const percent = { server: 0, plane: 0, worker: 0 };
    for (const { pid, role, cpuMs } of readFamily(this.#pid)) {
      percent[role] += (100 * (cpuMs - (this.#start.get(pid) ?? 0))) / elapsedMs;
    }

    return percent;
  }
}
