import { signal, type ReadonlySignal } from '@preact/signals-core';

/** Ten times a second, so that a second that turns is seen well within the 200 ms that all screens may differ. */
const TICK_MS = 100;

let timer: ReturnType<typeof setInterval> | undefined;

const count = signal(0, {
  watched() {
    timer = setInterval(() => (count.value += 1), TICK_MS);
  },
  unwatched() {
    clearInterval(timer);
  },
});

/** Changes while anything on the page shows a running time; read it to be computed again. */
export const tick: ReadonlySignal<number> = count;
