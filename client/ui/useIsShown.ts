import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Answers whether the part is still on the page: what it asked for may be answered when it has gone. */
export function useIsShown(): () => boolean {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return useCallback(() => shown.current, []);
}
