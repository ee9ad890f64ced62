import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusOnMount } from './useFocusOnMount.ts';

type Props = { readonly children: ComponentChildren; readonly class?: string | undefined };

/**
 * The heading of a page's new face. The focus goes to it: what was pressed to come here is gone, and a screen reader
 * goes on from where one is.
 */
export function PageHeading({ children, class: extra }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOnMount(heading);
  return (
    <h1 ref={heading} class={extra} tabIndex={-1}>
      {children}
    </h1>
  );
}
