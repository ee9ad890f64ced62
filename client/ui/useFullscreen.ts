import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

type Fullscreen = {
  readonly on: ReadonlySignal<boolean>;
  readonly supported: boolean;
  readonly toggle: () => void;
};

/** Whether the element fills the screen, and the switch for it. */
export function useFullscreen(element: RefObject<HTMLElement | null>): Fullscreen {
  const on = useSignal(false);
  useEffect(() => {
    const changed = () => {
      on.value = document.fullscreenElement !== null && document.fullscreenElement === element.current;
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [element, on]);
  return { on, supported: document.fullscreenEnabled, toggle: () => void toggle(element.current) };
}

async function toggle(element: HTMLElement | null): Promise<void> {
  try {
    await (document.fullscreenElement === null ? element?.requestFullscreen() : document.exitFullscreen());
  } catch {
    // The browser does not allow it now; the page stays as it is.
  }
}
