import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from '../rig/Stage.ts';

/** A page of the log's file. */
const PAGE = Buffer.alloc(4096, 1);

/**
 * How long the disk itself takes for what every command needs of it: a page that is appended to a file and synced
 * (fsync(2)). A disk on which others write answers late, whatever the server does.
 * @returns one duration for each sync, ms
 */
export async function measureSyncs(
  folder: string,
  count: number,
  spacingMs: number,
): Promise<readonly number[]> {
  const file = await open(join(folder, 'syncs'), 'a', 0o600);
  const durations: number[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      const startedAt = performance.now();
      await file.appendFile(PAGE);
      await file.sync();
      durations.push(performance.now() - startedAt);
      await pause(spacingMs);
    }
  } finally {
    await file.close();
  }
  return durations;
}
