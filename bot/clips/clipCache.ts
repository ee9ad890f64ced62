import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CAMERA_LAYERS, cameraArguments, hashRecipe, voiceArguments } from './clipRecipe.ts';
import type { ClipRecipe } from './clipRecipe.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { readIvf } from './ivf.ts';
import type { VideoClip } from './ivf.ts';
import { readOggOpus } from './oggOpus.ts';
import { makeTone, measureLevels } from './tone.ts';

/** What a bot plays in a loop: its camera in three layers, lowest first, and its voice. */
export type Clip = {
  readonly camera: readonly VideoClip[];
  readonly voice: VoiceClip;
};

/** Opus packets of 20 ms, and how loud each one is (RFC 6464: 0 loudest, 127 silence). */
export type VoiceClip = {
  readonly packets: readonly Buffer[];
  readonly levels: readonly number[];
};

/** Loads a clip, encoding it first when this user's cache does not hold it yet. Needs ffmpeg then. */
export async function loadClip(recipe: ClipRecipe): Promise<Clip> {
  const folder = clipFolder(recipe);
  if (!existsSync(folder)) await encodeClip(recipe, folder);
  const camera = await Promise.all(
    CAMERA_LAYERS.map(async (_, i) => readIvf(await readFile(join(folder, `camera${i}.ivf`)))),
  );
  const levels = measureLevels(makeTone(recipe.tone, recipe.seconds));
  // The encoder closes its stream with a packet of padding; the loop is as long as the tone.
  const packets = readOggOpus(await readFile(join(folder, 'voice.ogg'))).slice(0, levels.length);

  return { camera, voice: { packets, levels } };
}

function clipFolder(recipe: ClipRecipe): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

  return join(cache, 'diem-cau', `clips-${hashRecipe(recipe)}`, recipe.name);
}

async function encodeClip(recipe: ClipRecipe, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(join(dirname(folder), `${recipe.name}-`));
  try {
    const samples = makeTone(recipe.tone, recipe.seconds);
    await runFfmpeg(voiceArguments(draft), new Uint8Array(samples.buffer));
    await runFfmpeg(cameraArguments(recipe, draft));
    // Another process may have made the same clip meanwhile: whole folders are renamed, so either one is complete.
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
