import { join } from 'node:path';
import type { ConferenceId } from '../../domain/ids.ts';
import { draftsIn, dropDraft } from './draftFile.ts';

/** Lists under their fixed names, and copies with their time before them. */
const LIST = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-)?[a-z-]+\.pdf$/;

/** Removes the paper lists of a conference that a server which broke off had not finished. Rule [EX14]. */
export async function clearPaperDrafts(folder: string, conference: ConferenceId): Promise<void> {
  for (const part of [join(folder, conference), join(folder, conference, 'copies')]) {
    for (const name of await draftsIn(part, LIST)) {
      await dropDraft(join(part, name));
    }
  }
}
