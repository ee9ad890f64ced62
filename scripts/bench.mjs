// npm run bench -- NAME …: one benchmark. Benchmarks are the files directly in bench/; its folders hold their parts.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './setup/projectFolder.mjs';
import { runEntry } from './setup/runEntry.mjs';
import { runProgram } from './setup/runProgram.mjs';
import { SetupError } from './setup/SetupError.mjs';
import { setUp } from './setup/setUp.mjs';

await runEntry(import.meta.url, async ([name, ...args]) => {
  const names = await benchmarkNames();
  if (name === undefined || !names.includes(name)) {
    const given = name === undefined ? 'Which benchmark?' : `There is no benchmark ${name}.`;
    throw new SetupError(`${given} npm run bench -- NAME [--json], NAME is one of: ${names.join(', ')}`);
  }
  await setUp('deps', 'worker', 'client', 'ffmpeg');
  return runProgram(process.execPath, [join('bench', `${name}.ts`), ...args]);
});

/** @returns {Promise<string[]>} */
async function benchmarkNames() {
  const entries = await readdir(join(projectFolder, 'bench'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.includes('.test.'))
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .sort();
}
