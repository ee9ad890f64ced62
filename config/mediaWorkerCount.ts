import type { Config } from './schema.ts';

/**
 * How many media workers to run. 0 in the configuration leaves it to the machine: one per processor core, less one that
 * stays free for signalling; at least one, and no more than there are ports, because each worker takes one.
 * @param cores processor cores that this process may use (`os.availableParallelism()`)
 */
export function mediaWorkerCount(media: Config['media'], cores: number): number {
  if (media.workers > 0) return media.workers;
  return Math.max(1, Math.min(cores - 1, portsFor(media)));
}

/** How many ports the range holds, both ends included. */
export function portsFor(media: Pick<Config['media'], 'portMin' | 'portMax'>): number {
  return media.portMax - media.portMin + 1;
}
