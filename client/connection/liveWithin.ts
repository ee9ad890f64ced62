import type { ReadonlySignal } from '@preact/signals-core';
import type { SignallingStatus } from './SignallingStatus.ts';

/** Whether the line is live, or becomes so within `timeoutMs` without having ended. */
export async function liveWithin(
  status: ReadonlySignal<SignallingStatus>,
  timeoutMs: number,
): Promise<boolean> {
  const settled = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => settled.resolve(false), Math.max(0, timeoutMs));
  const unsubscribe = status.subscribe((now) => {
    if (now === 'live' || now === 'ended') {
      settled.resolve(now === 'live');
    }
  });
  try {
    return await settled.promise;
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}
