import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * When a part goes away with the focus in it, gives the focus back to what had it before; where that is gone, or there
 * was nothing, to the page's main part, so that the next Tab goes on there and not at the page's beginning.
 */
export function useFocusBack(part: RefObject<HTMLElement | null>): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const element = part.current;
    let inside = element?.contains(document.activeElement) === true;
    const follow = ({ target }: FocusEvent) => {
      inside = target instanceof Node && element?.contains(target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('focusin', follow);
      // By then the part may have been taken away, and the focus with it: browsers tell nobody of that.
      if (inside) {
        focusBack(before);
      }
    };
  }, [part, before]);
}

function focusBack(before: Element | null): void {
  const had = before instanceof HTMLElement && before !== document.body && before.isConnected;
  (had ? before : document.querySelector('main'))?.focus({ preventScroll: true });
}
