import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDebianPackages } from './ensureDebianPackages.mjs';
import { formatElapsed, say, timed } from './progress.mjs';
import { projectFolder } from './projectFolder.mjs';
import { runCommand } from './runCommand.mjs';

const recipe = join(projectFolder, 'native', 'mediasoup-worker');
/** Without a terminal every line stays in the log: fewer of them. */
const reportEveryMs = process.stderr.isTTY ? 1000 : 15_000;

/**
 * Builds mediasoup's worker from the source in its npm package. Takes minutes, and says how far it is.
 * @param {string} mediasoup folder of the npm package
 * @param {string} output file to write
 */
export async function buildWorker(mediasoup, output) {
  const packages = (await readFile(join(recipe, 'build-packages.txt'), 'utf8')).split('\n').filter(Boolean);
  await ensureDebianPackages(packages, 'Building the media worker');
  await timed('building the media worker, about five minutes on two cores', () =>
    runCommand('bash', [join(recipe, 'build.sh'), mediasoup, output], { onLine: progressReporter() }),
  );
}

/**
 * @returns {(line: string) => void} says how far the build is, now and then
 */
function progressReporter() {
  const startedAt = Date.now();
  let reportedAt = startedAt;
  return (line) => {
    const steps = /^\[(\d+\/\d+)\]/.exec(line)?.[1];
    const now = Date.now();
    if (steps === undefined || now - reportedAt < reportEveryMs) return;
    reportedAt = now;
    say(`  media worker [${steps}] after ${formatElapsed(now - startedAt)}`);
  };
}
