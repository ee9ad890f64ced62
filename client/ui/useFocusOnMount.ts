import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Moves the focus to an element when it comes onto the page. (The attribute `autofocus` works once in the life of a
 * document, and these pages have many faces.)
 */
export function useFocusOnMount(element: RefObject<HTMLElement | null>, wanted = true): void {
  useEffect(() => {
    if (wanted) {
      element.current?.focus();
    }
  }, [element, wanted]);
}
