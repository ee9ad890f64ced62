// npm run verify -- FILE [--language vi|en]: checks an exported log or a package, without a server. 0: all of it holds; 1: it does not;
// 2: nothing could be checked.
import { runEntry } from './setup/runEntry.mjs';
import { runProgram } from './setup/runProgram.mjs';
import { setUp } from './setup/setUp.mjs';

await runEntry(import.meta.url, async (args) => {
  await setUp('deps');
  return runProgram(process.execPath, ['server/evidence/verify.ts', ...args]);
});
