import { join } from 'node:path';
import { siteClip } from '../../bot/clips/clipRecipe.ts';
import { runFfmpeg } from '../../bot/clips/ffmpeg.ts';
import { writeCaptureFiles, type CaptureFiles } from '../fixtures/captureFiles.ts';

/** Writes a camera's picture that says which site it is, and a voice. */
export async function writeSiteCamera(folder: string, code: string): Promise<CaptureFiles> {
  const { microphone } = await writeCaptureFiles(folder, 'red');
  const camera = join(folder, `${code}.y4m`);
  const { picture } = siteClip(code, 3);
  const graph = `${picture},scale=640:360,fps=10,format=yuv420p[camera]`;
  await runFfmpeg(['-filter_complex', graph, '-map', '[camera]', '-t', '6', camera]);
  return { camera, microphone };
}
