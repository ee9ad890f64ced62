import { dropDraft, finishDraft, writeDraft } from './draftFile.ts';

/**
 * Writes a file that is there whole or not at all, and on disk when this resolves: also a server that loses its power in the
 * middle leaves nothing half in its place. Rejects with the error of the disk, having changed nothing.
 * @param mode who may read it; its owner only, unless told otherwise.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  await writeDraft(path, bytes, mode);
  try {
    await finishDraft(path);
  } catch (error) {
    await dropDraft(path);
    throw error;
  }
}
