import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const DRAFT = '.part';

/** Where the bytes of a file lie until it is finished. */
export function draftOf(path: string): string {
  return `${path}${DRAFT}`;
}

/**
 * Writes what `finishDraft` makes the file of this path; on disk when it resolves. Rejects with the error of the disk,
 * with nothing left.
 * @param mode who may read it; its owner only, unless told otherwise.
 */
export async function writeDraft(path: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  try {
    const file = await open(draftOf(path), 'w', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(dirname(path));
  } catch (error) {
    await dropDraft(path);
    throw error;
  }
}

/** Puts the draft of this path in its place, where it stays also when the power goes. */
export async function finishDraft(path: string): Promise<void> {
  await rename(draftOf(path), path);
  await syncFolder(dirname(path));
}

export async function dropDraft(path: string): Promise<void> {
  await rm(draftOf(path), { force: true });
}

/** Names, when finished, of the drafts in a folder that match; none where there is no such folder. */
export async function draftsIn(folder: string, finished: RegExp): Promise<readonly string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names
    .filter((name) => name.endsWith(DRAFT))
    .map((name) => name.slice(0, -DRAFT.length))
    .filter((name) => finished.test(name));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
