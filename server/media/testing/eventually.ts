import { setTimeout as sleep } from 'node:timers/promises';

const STEP_MS = 10;
const LIMIT_MS = 15_000;

/** Repeats a check that has to ask somebody, until it no longer throws. @throws its last error after fifteen seconds */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > deadline) {
        throw error;
      }
      await sleep(STEP_MS);
    }
  }
}
