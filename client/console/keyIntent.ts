/** What a key press means on the console. Rule [CN9]. */
export type KeyIntent =
  | { readonly type: 'typeCharacter' }
  | { readonly type: 'moveCandidate'; readonly by: 1 | -1 }
  | { readonly type: 'choose' }
  | { readonly type: 'clear' }
  | { readonly type: 'nextWaiting' }
  | { readonly type: 'help' }
  | { readonly type: FloorIntent };

/** Those that change the conference. */
export type FloorIntent =
  | 'standby'
  | 'clearStandby'
  | 'grant'
  | 'respond'
  | 'endSpeech'
  | 'endResponse'
  | 'closeAll';

/** The part of a keyboard event that counts. */
export type KeyPress = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  /** An input method is putting a character together. */
  readonly isComposing: boolean;
};

/** Where the press happened: the command line, some control with keys of its own, another text field or dialog, or nowhere. */
export type KeyPlace = 'commandLine' | 'control' | 'elsewhere' | 'page';

/**
 * Keys that change the conference. None of them types a character, so that no site's code or name, and no input method,
 * can ever set one off; Shift takes back what the key alone does.
 */
export const FLOOR_KEYS: readonly {
  readonly key: string;
  readonly shift: boolean;
  readonly intent: FloorIntent;
}[] = [
  { key: 'F2', shift: false, intent: 'standby' },
  { key: 'F2', shift: true, intent: 'clearStandby' },
  { key: 'F4', shift: false, intent: 'grant' },
  { key: 'F8', shift: false, intent: 'respond' },
  { key: 'F8', shift: true, intent: 'endResponse' },
  { key: 'F9', shift: false, intent: 'endSpeech' },
  { key: 'F9', shift: true, intent: 'closeAll' },
];

/** The key's name as buttons and the list of keys show it. */
export function shortcutOf(intent: FloorIntent): string {
  const found = FLOOR_KEYS.find((entry) => entry.intent === intent);
  return found === undefined ? '' : `${found.shift ? '⇧ ' : ''}${found.key}`;
}

/** What the press asks for; null leaves it to the browser. */
export function keyIntent(press: KeyPress, place: KeyPlace): KeyIntent | null {
  if (place === 'elsewhere' || press.isComposing || press.ctrlKey || press.altKey || press.metaKey) {
    return null;
  }
  const floor = FLOOR_KEYS.find(({ key, shift }) => key === press.key && shift === press.shiftKey);
  if (floor !== undefined) {
    return press.repeat ? null : { type: floor.intent };
  }
  return navigation(press, place);
}

function navigation({ key, repeat }: KeyPress, place: KeyPlace): KeyIntent | null {
  switch (key) {
    case '?':
      return { type: 'help' };
    case 'Escape':
      return { type: 'clear' };
    case 'PageDown':
      return place === 'control' ? null : { type: 'nextWaiting' };
    case 'ArrowDown':
    case 'ArrowUp':
      return place === 'control' ? null : { type: 'moveCandidate', by: key === 'ArrowDown' ? 1 : -1 };
    case 'Enter':
      return place === 'control' || repeat ? null : { type: 'choose' };
    default:
      return place !== 'commandLine' && /^[\p{L}\p{N}]$/u.test(key) ? { type: 'typeCharacter' } : null;
  }
}
