import type { KeyPlace, KeyPress } from '../../ui/KeyPress.ts';

/** What a key press means on the console. Rule [CN9]. */
export type KeyIntent =
  | { readonly type: 'typeCharacter' }
  | { readonly type: 'moveCandidate'; readonly by: 1 | -1 }
  | { readonly type: 'choose' }
  | { readonly type: 'clear' }
  | { readonly type: 'nextWaiting' }
  | { readonly type: 'help' }
  | { readonly type: DeskIntent };

/** Those that change the conference. */
export type DeskIntent =
  | 'standby'
  | 'clearStandby'
  | 'grant'
  | 'respond'
  | 'enqueueSpeech'
  | 'enqueueResponse'
  | 'enqueueProcedural'
  | 'endSpeech'
  | 'endResponse'
  | 'closeAll'
  | 'grantNext'
  | 'prepareNext'
  | 'chairFloor'
  | 'nextItem'
  | 'muteTurn'
  | 'holdClock'
  | 'restartClock'
  | 'stopAll'
  | 'addMinute'
  | 'addFive'
  | 'takeMinute'
  | 'undo'
  | 'waitForLine'
  | 'keepFirst'
  | 'byPhone'
  | 'deferLost';

type Modifier = 'shift' | 'ctrl' | 'alt';
type DeskKey = {
  readonly key: string;
  readonly with?: Modifier;
  readonly intent: DeskIntent;
};

/**
 * Keys that change the conference. None of them types a character, so that no site's code or name, and no input method,
 * can ever set one off. They are those which browsers let a page have: not F5, F11 and F12, nor Alt with F4.
 */
export const DESK_KEYS: readonly DeskKey[] = [
  { key: 'F4', intent: 'grant' },
  { key: 'F2', intent: 'standby' },
  { key: 'F2', with: 'shift', intent: 'clearStandby' },
  { key: 'F8', intent: 'respond' },
  { key: 'F6', intent: 'grantNext' },
  { key: 'F3', intent: 'prepareNext' },
  { key: 'F10', intent: 'nextItem' },
  { key: 'F6', with: 'shift', intent: 'chairFloor' },
  { key: 'F9', intent: 'endSpeech' },
  { key: 'F8', with: 'shift', intent: 'endResponse' },
  { key: 'F9', with: 'shift', intent: 'closeAll' },
  { key: 'F8', with: 'ctrl', intent: 'muteTurn' },
  { key: 'F7', with: 'shift', intent: 'stopAll' },
  { key: 'z', with: 'ctrl', intent: 'undo' },
  { key: 'F7', intent: 'holdClock' },
  { key: 'F1', intent: 'addMinute' },
  { key: 'F1', with: 'ctrl', intent: 'addFive' },
  { key: 'F1', with: 'shift', intent: 'takeMinute' },
  { key: 'F7', with: 'ctrl', intent: 'restartClock' },
  { key: '1', with: 'alt', intent: 'waitForLine' },
  { key: '2', with: 'alt', intent: 'keepFirst' },
  { key: '3', with: 'alt', intent: 'byPhone' },
  { key: '4', with: 'alt', intent: 'deferLost' },
  { key: '5', with: 'alt', intent: 'enqueueSpeech' },
  { key: '6', with: 'alt', intent: 'enqueueResponse' },
  { key: '7', with: 'alt', intent: 'enqueueProcedural' },
];

const SIGNS: Readonly<Record<Modifier, string>> = { shift: '⇧ ', ctrl: 'Ctrl ', alt: 'Alt ' };

/** The key's name as buttons and the list of keys show it. */
export function shortcutOf(intent: DeskIntent): string {
  const found = DESK_KEYS.find((entry) => entry.intent === intent);
  return found === undefined ? '' : `${found.with ? SIGNS[found.with] : ''}${found.key.toUpperCase()}`;
}

/** What the press asks for; null leaves it to the browser. */
export function keyIntent(press: KeyPress, place: KeyPlace): KeyIntent | null {
  if (place === 'elsewhere' || press.isComposing || press.metaKey) {
    return null;
  }
  const found = DESK_KEYS.find((entry) => isPressed(entry, press));
  if (found !== undefined) {
    return press.repeat ? null : { type: found.intent };
  }
  return press.ctrlKey || press.altKey ? null : navigation(press, place);
}

/** The key with its modifier and no other: AltGr, which some systems tell as Ctrl and Alt together, is for typing. */
function isPressed({ key, with: modifier }: DeskKey, press: KeyPress): boolean {
  return (
    press.key === key &&
    press.shiftKey === (modifier === 'shift') &&
    press.ctrlKey === (modifier === 'ctrl') &&
    press.altKey === (modifier === 'alt')
  );
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
