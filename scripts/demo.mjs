// npm run demo: the sample conference with living site bots. Arguments go to the demo.
import { runEntry } from './setup/runEntry.mjs';
import { runProgram } from './setup/runProgram.mjs';
import { setUp } from './setup/setUp.mjs';

await runEntry(import.meta.url, async (args) => {
  // Help is no reason to install anything.
  if (!args.includes('--help') && !args.includes('-h')) await setUp('deps', 'worker', 'client', 'ffmpeg');
  return runProgram(process.execPath, ['bot/demo.ts', ...args]);
});
