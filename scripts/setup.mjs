// node scripts/setup.mjs [STEP…]: only the set-up, all of it or the named steps (for container images and CI).
import { runEntry } from './setup/runEntry.mjs';
import { SetupError } from './setup/SetupError.mjs';
import { setUp, stepNames } from './setup/setUp.mjs';

await runEntry(import.meta.url, async (args) => {
  // `node` is done by the time that anything runs here; it is a name so that a container can have a layer of it.
  const wanted = args.length === 0 ? ['deps', 'worker', 'client'] : args.filter((name) => name !== 'node');
  const steps = wanted.map((name) => {
    const step = stepNames.find((known) => known === name);
    if (step === undefined)
      throw new SetupError(`There is no step ${name}. Steps: node, ${stepNames.join(', ')}`);
    return step;
  });
  await setUp(...steps);
  return 0;
});
