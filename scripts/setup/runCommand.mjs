import { spawn } from 'node:child_process';
import { projectFolder } from './projectFolder.mjs';
import { SetupError } from './SetupError.mjs';

/** Enough to hold the end of any tool's complaint. */
const keptLines = 60;

/**
 * Runs a tool of the set-up in the project's folder, without standard input. What it prints is shown only if it
 * fails, the last lines of it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options] `onLine` sees each line at once
 * @returns {Promise<void>}
 * @throws {SetupError} if the tool is missing or its exit code is not 0
 */
export async function runCommand(command, args, { env = process.env, onLine } = {}) {
  /** @type {string[]} */
  const lastLines = [];
  const child = spawn(command, args, {
    cwd: projectFolder,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const keep = (/** @type {string} */ line) => {
    lastLines.push(line);
    if (lastLines.length > keptLines) lastLines.shift();
    onLine?.(line);
  };
  readLines(child.stdout, keep);
  readLines(child.stderr, keep);

  /** @type {number | NodeJS.Signals | null} */
  const outcome = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new SetupError(`${command} cannot be started: ${error.message}`)));
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  if (outcome === 0) return;
  const shown = lastLines.map((line) => `  ${line}\n`).join('');
  throw new SetupError(`${[command, ...args].join(' ')} failed (${outcome}):\n${shown}`);
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
function readLines(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (/** @type {string} */ chunk) => {
    // Tools that draw a progress line over itself end it with a carriage return.
    const lines = (rest + chunk).split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    lines.filter(Boolean).forEach(onLine);
  });
  stream.on('end', () => {
    if (rest) onLine(rest);
  });
}
