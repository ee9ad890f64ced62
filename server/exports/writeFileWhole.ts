import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that is there whole or not at all, and on disk when this resolves: also a server that loses its power in the
 * middle leaves nothing half. Rejects with the error of the disk, having changed nothing.
 * @param mode who may read it; its owner only, unless told otherwise.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  const draft = `${path}.part`;
  try {
    await writeAndSync(draft, bytes, mode);
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeAndSync(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
