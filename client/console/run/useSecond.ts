import { useComputed } from '@preact/signals';
import { tick } from '../../ui/tick.ts';

/** The server's time at the beginning of the present second, ms epoch: what shows minutes is drawn once a second. */
export function useSecond(serverNow: () => number): number {
  const second = useComputed(() => {
    void tick.value;
    return Math.floor(serverNow() / 1000) * 1000;
  });
  return second.value;
}
