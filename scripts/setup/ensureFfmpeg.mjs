import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureDebianPackages } from './ensureDebianPackages.mjs';

/** Installs ffmpeg, with which the site bots encode what they show and say. */
export async function ensureFfmpeg() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  if (folders.some((folder) => existsSync(join(folder, 'ffmpeg')))) return;
  await ensureDebianPackages(['ffmpeg'], 'Making the pictures and voices of the site bots');
}
