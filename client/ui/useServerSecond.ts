import { useComputed, type ReadonlySignal } from '@preact/signals';
import { tick } from './tick.ts';

/** The server's time in whole seconds, as ms epoch: what is computed from it is computed once a second. */
export function useServerSecond(serverNow: () => number): ReadonlySignal<number> {
  return useComputed(() => {
    void tick.value;
    return Math.floor(serverNow() / 1000) * 1000;
  });
}
