import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const STAYS_MS = 4_000;

/** Whether somebody has moved the mouse, touched or typed just now. The mouse pointer goes with it. */
export function useTouched(stage: RefObject<HTMLElement | null>): ReadonlySignal<boolean> {
  const touched = useSignal(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (shown: boolean) => {
      touched.value = shown;
      stage.current?.toggleAttribute('data-touched', shown);
    };
    const touch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(false), STAYS_MS);
      show(true);
    };
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    events.forEach((event) => document.addEventListener(event, touch));
    return () => {
      clearTimeout(timer);
      events.forEach((event) => document.removeEventListener(event, touch));
    };
  }, [stage, touched]);
  return touched;
}
