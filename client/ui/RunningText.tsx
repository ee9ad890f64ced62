import { useComputed } from '@preact/signals';
import { tick } from './tick.ts';

type Props = { readonly text: () => string; readonly class?: string | undefined };

/** A text that follows the clock. Only its text node changes, and only when the text does. */
export function RunningText({ text, class: extra }: Props) {
  const shown = useComputed(() => {
    void tick.value;
    return text();
  });
  return <span class={extra}>{shown}</span>;
}
