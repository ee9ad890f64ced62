// npm run pictures: screenshots of every page into pictures/. Arguments go to the photographer.
import { runEntry } from './setup/runEntry.mjs';
import { runProgram } from './setup/runProgram.mjs';
import { setUp } from './setup/setUp.mjs';

await runEntry(import.meta.url, async (args) => {
  await setUp('deps', 'worker', 'client', 'chromium', 'ffmpeg');
  return runProgram(process.execPath, ['e2e/pictures.ts', ...args]);
});
