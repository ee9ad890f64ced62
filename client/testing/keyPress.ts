import type { KeyPress } from '../ui/KeyPress.ts';

/** A press of a key by itself, as a keyboard of letters tells it, or what `part` says. */
export function keyPress(
  key: string,
  part: Partial<KeyPress & { readonly code: string }> = {},
): KeyPress & { readonly code: string } {
  return {
    key,
    code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    ...part,
  };
}
