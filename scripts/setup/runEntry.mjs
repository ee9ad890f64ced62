import { join } from 'node:path';
import { ensureNode } from './ensureNode.mjs';
import { projectFolder } from './projectFolder.mjs';
import { SetupError } from './SetupError.mjs';

/**
 * The frame of every command: brings the right Node, runs the command, and ends the process with the exit code
 * that it gives. What only the user can mend is told in words, without a stack. Whatever Node processes it starts keep
 * their compiled code between runs: a server is back a third of a second earlier.
 * @param {string} script the caller's `import.meta.url`
 * @param {(args: readonly string[]) => Promise<number>} command
 */
export async function runEntry(script, command) {
  try {
    await ensureNode(script);
    process.env['NODE_COMPILE_CACHE'] ??= join(projectFolder, '.build', 'compiled');
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
