// npm test [SUITE…]: every suite of tests, or the named ones. The last line is `N passed, N failed`.
import { runEntry } from './setup/runEntry.mjs';
import { SetupError } from './setup/SetupError.mjs';

await runEntry(import.meta.url, async (args) => {
  const { endRunning } = await import('./suites/runLimited.mjs');
  const { runSuites } = await import('./suites/runSuites.mjs');
  const { suites } = await import('./suites/suites.mjs');
  for (const name of args) {
    if (suites.some((suite) => suite.name === name)) continue;
    throw new SetupError(
      `There is no suite ${name}. Suites: ${suites.map((suite) => suite.name).join(', ')}`,
    );
  }
  process.once('SIGINT', () => stop(130));
  process.once('SIGTERM', () => stop(143));
  const stop = (/** @type {number} */ code) => {
    endRunning();
    process.exit(code);
  };
  const wanted = suites.filter((suite) => args.length === 0 || args.includes(suite.name));
  return (await runSuites(wanted)) ? 0 : 1;
});
