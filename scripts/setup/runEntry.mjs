import { ensureNode } from './ensureNode.mjs';
import { SetupError } from './SetupError.mjs';

/**
 * The frame of every command: brings the right Node, runs the command, and ends the process with the exit code
 * that it gives. What only the user can mend is told in words, without a stack.
 * @param {string} script the caller's `import.meta.url`
 * @param {(args: readonly string[]) => Promise<number>} command
 */
export async function runEntry(script, command) {
  try {
    await ensureNode(script);
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
