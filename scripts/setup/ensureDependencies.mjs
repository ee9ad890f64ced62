import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockfileMatches } from './lockfileMatches.mjs';
import { timed } from './progress.mjs';
import { projectFolder } from './projectFolder.mjs';
import { runCommand } from './runCommand.mjs';
import { withLock } from './withLock.mjs';

/** Installs the npm packages exactly as the lockfile says, unless that is what node_modules holds already. */
export async function ensureDependencies() {
  if (await installed()) return;
  await withLock(join(projectFolder, '.build', 'dependencies.lock'), async () => {
    if (await installed()) return;
    await timed('npm packages', () =>
      runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']),
    );
  });
}

/**
 * npm notes in node_modules what it has put there. It does so last, so an interrupted installation does not match.
 * @returns {Promise<boolean>}
 */
async function installed() {
  const [lockfile, note] = await Promise.all([
    readFile(join(projectFolder, 'package-lock.json'), 'utf8'),
    readFile(join(projectFolder, 'node_modules', '.package-lock.json'), 'utf8').catch(() => undefined),
  ]);
  const { platform, arch, env } = process;
  // npm takes the same variable for its answer.
  const target = { platform, arch, production: env.NODE_ENV === 'production' };
  return note !== undefined && lockfileMatches(parsePackages(lockfile), parsePackages(note), target);
}

/**
 * @param {string} lockfile
 * @returns {Record<string, import('./lockfileMatches.mjs').LockedPackage>}
 */
function parsePackages(lockfile) {
  return /** @type {import('./lockfileMatches.mjs').Lockfile} */ (JSON.parse(lockfile)).packages;
}
