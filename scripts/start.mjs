// npm start: installs what is missing, builds what has changed, runs the server. Arguments go to the server.
import { runEntry } from './setup/runEntry.mjs';
import { runProgram } from './setup/runProgram.mjs';
import { setUp } from './setup/setUp.mjs';

await runEntry(import.meta.url, async (args) => {
  await setUp('deps', 'worker', 'client');
  return runProgram(process.execPath, ['server/main.ts', ...args]);
});
