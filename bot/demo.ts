// npm run demo [-- OPTIONS]: the sample conference on this machine, with bots as host and remote sites, so that one
// person in one browser sees all of it.
import { demoSettings, readDemoOptions, USAGE } from './demo/demoOptions.ts';

/** As other commands have it: the command line is at fault. */
const BAD_USAGE = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options;
  try {
    options = readDemoOptions(args);
  } catch (error) {
    process.stderr.write(`${messageOf(error)} (npm run demo -- --help)\n`);
    return BAD_USAGE;
  }
  if (options === null) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { taken, leftOut } = demoSettings(process.env);
  for (const name of leftOut) {
    process.stderr.write(`The demo does not take ${name} (npm run demo -- --help).\n`);
  }
  try {
    // Only now: help needs nothing that has to be installed.
    const { runDemo } = await import('./demo/runDemo.ts');
    await runDemo(options, taken);
    return 0;
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
