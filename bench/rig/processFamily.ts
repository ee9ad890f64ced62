import { readdirSync, readFileSync } from 'node:fs';

/** What a process of the server does. */
export type ProcessRole = 'server' | 'plane' | 'worker';

export type FamilyMember = { readonly pid: number; readonly role: ProcessRole; readonly cpuMs: number };

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

type ProcessTimes = { readonly parent: number; readonly cpuMs: number };

/**
 * A process and all its descendants with the CPU time that they have used, from /proc: nothing depends on what the
 * server says of itself.
 */
export function readFamily(root: number): FamilyMember[] {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? readTimes(name) : null;
    if (times !== null) all.set(Number(name), times);
  }
  const belongs = (pid: number): boolean => {
    const parent = all.get(pid)?.parent;

    return pid === root || (parent !== undefined && belongs(parent));
  };

  return [...all].flatMap(([pid, { cpuMs }]) =>
    belongs(pid) ? { pid, role: roleOf(pid, root), cpuMs } : [],
  );
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
