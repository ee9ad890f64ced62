import type { types } from 'mediasoup-client';

const LOOK_EVERY_MS = 100;

/**
 * Resolves once the consumer has decoded a picture, or after `patienceMs`: a bus on which nothing is on air never
 * shows one. What is played meanwhile can stay in its place so long.
 */
export async function whenFlowing(consumer: types.Consumer, patienceMs: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < patienceMs && !consumer.closed; waitedMs += LOOK_EVERY_MS) {
    if (await hasDecoded(consumer)) {
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_EVERY_MS);
    });
  }
}

async function hasDecoded(consumer: types.Consumer): Promise<boolean> {
  try {
    const stats: Iterable<{ framesDecoded?: number }> = (await consumer.getStats()).values();
    return [...stats].some(({ framesDecoded }) => (framesDecoded ?? 0) > 0);
  } catch {
    // Closed while asking.
    return false;
  }
}
