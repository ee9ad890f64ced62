import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, timed } from './progress.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupError } from './SetupError.mjs';

const updateTries = 10;
const updatePauseMs = 3000;

/**
 * Installs those of the Debian packages that are missing.
 * @param {readonly string[]} packages
 * @param {string} purpose what needs them, as the beginning of a sentence
 * @throws {SetupError} without root (it names the command to run), without Debian, or when apt fails
 */
export async function ensureDebianPackages(packages, purpose) {
  const missing = missingDebianPackages(packages);
  if (missing.length === 0) return;

  const install = ['install', '--yes', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `${purpose} needs Debian packages that only root can install. Run this, then try again:\n\n` +
        `  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`,
    );
  }
  await timed(`Debian packages: ${missing.join(' ')}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await updatePackageLists(env);
    await runCommand('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...install], { env });
  });
}

/**
 * @param {readonly string[]} packages
 * @returns {string[]} those that are not fully installed
 */
function missingDebianPackages(packages) {
  const query = spawnSync(
    'dpkg-query',
    ['--show', '--showformat=${db:Status-Abbrev}|${Package}\n', ...packages],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  if (query.error) {
    throw new SetupError(
      `This system has no dpkg. On Debian 12 these packages are needed: ${packages.join(' ')}`,
    );
  }
  const installed = new Set(
    query.stdout.split('\n').flatMap((line) => {
      const [status, name] = line.split('|');
      return status?.startsWith('ii') && name ? [name] : [];
    }),
  );
  return packages.filter((name) => !installed.has(name));
}

/**
 * Brings the lists of packages up to date as far as it goes: one of somebody's other package sources may be out of
 * reach, and what matters is whether the installation that follows finds its packages.
 * @param {NodeJS.ProcessEnv} env
 */
async function updatePackageLists(env) {
  for (let tries = 1; ; tries++) {
    try {
      await runCommand('apt-get', ['-qq', 'update'], { env });
      return;
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      // apt can wait for another apt while it installs, but not while it updates: there it fails at once.
      const busy = error.message.includes('Could not get lock');
      if (!busy || tries === updateTries) {
        say(error.message.trimEnd());
        return;
      }
      await sleep(updatePauseMs);
    }
  }
}
