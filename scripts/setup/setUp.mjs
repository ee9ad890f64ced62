import { ensureChromium } from './ensureChromium.mjs';
import { ensureClient } from './ensureClient.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { ensureFfmpeg } from './ensureFfmpeg.mjs';
import { ensureOffice } from './ensureOffice.mjs';
import { ensureWorker } from './ensureWorker.mjs';

/** @typedef {'deps' | 'worker' | 'client' | 'chromium' | 'ffmpeg' | 'office'} Step */

/** @type {Readonly<Record<Step, { after: readonly Step[], ensure: () => Promise<void> }>>} */
const steps = {
  deps: { after: [], ensure: ensureDependencies },
  worker: { after: ['deps'], ensure: ensureWorker },
  client: { after: ['deps'], ensure: ensureClient },
  chromium: { after: [], ensure: ensureChromium },
  ffmpeg: { after: [], ensure: ensureFfmpeg },
  office: { after: [], ensure: ensureOffice },
};

/** @type {Map<Step, Promise<void>>} */
const done = new Map();

export const stepNames = /** @type {readonly Step[]} */ (Object.keys(steps));

/**
 * Does steps of the set-up, one after the other, with those that they build on. Each happens once in a process, and
 * costs milliseconds if it finds nothing to do.
 * @param {...Step} names
 * @throws {import('./SetupError.mjs').SetupError} from the first step that cannot be done
 */
export async function setUp(...names) {
  for (const name of names) {
    const { after, ensure } = steps[name];
    await setUp(...after);
    if (!done.has(name)) done.set(name, ensure());
    await done.get(name);
  }
}
