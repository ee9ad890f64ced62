import type { Mark } from '../../domain/rollcall/rollCall.ts';
import type { KeyPlace, KeyPress } from '../ui/KeyPress.ts';
import { MARK_LETTERS } from '../ui/markLetters.ts';
import { pressedKey } from '../ui/pressedKey.ts';

/** The keys that take an answer down, and the marks that they give. */
export const MARK_KEYS = {
  present: 'present_online',
  inHall: 'present_in_hall',
  absent: 'absent',
  excused: 'excused',
} as const satisfies Readonly<Record<string, Mark>>;
export type MarkIntent = keyof typeof MARK_KEYS;

/** What a key press means on the roll-call page. Rule [RP3]. */
export type RollCallIntent =
  | 'startOrResume'
  | MarkIntent
  | 'unmark'
  | 'skip'
  | 'undo'
  | 'call'
  | 'interrupt'
  | 'bulk'
  | 'newCount'
  | 'search'
  | 'up'
  | 'down'
  | 'previousCount'
  | 'nextCount'
  | 'leave'
  | 'help';

type Binding = {
  readonly keys: readonly string[];
  readonly intent: RollCallIntent;
  /** How the key is shown. */
  readonly shown: string;
};

/** Every key of the page, in the order of the list of keys. Letters without regard to case. */
export const ROLL_CALL_KEYS: readonly Binding[] = [
  { keys: [' ', 'Enter'], intent: 'startOrResume', shown: 'Space' },
  ...(Object.keys(MARK_KEYS) as readonly MarkIntent[]).map(markBinding),
  { keys: ['s'], intent: 'skip', shown: 'S' },
  { keys: ['z'], intent: 'undo', shown: 'Z' },
  { keys: ['c'], intent: 'call', shown: 'C' },
  { keys: ['i'], intent: 'interrupt', shown: 'I' },
  { keys: ['/'], intent: 'search', shown: '/' },
  { keys: ['ArrowUp'], intent: 'up', shown: '↑' },
  { keys: ['ArrowDown'], intent: 'down', shown: '↓' },
  { keys: ['Delete'], intent: 'unmark', shown: 'Delete' },
  { keys: ['Escape'], intent: 'leave', shown: 'Esc' },
  { keys: ['b'], intent: 'bulk', shown: 'B' },
  { keys: ['n'], intent: 'newCount', shown: 'N' },
  { keys: ['ArrowLeft'], intent: 'previousCount', shown: '←' },
  { keys: ['ArrowRight'], intent: 'nextCount', shown: '→' },
  { keys: ['?'], intent: 'help', shown: '?' },
];

function markBinding(intent: MarkIntent): Binding {
  const letter = MARK_LETTERS[MARK_KEYS[intent]];
  return { keys: [letter.toLowerCase()], intent, shown: letter };
}

/** Keys that may be held down. */
const REPEATING: readonly RollCallIntent[] = ['up', 'down'];

/** What the press asks for; null leaves it to the browser. */
export function rollCallIntent(
  press: KeyPress & { readonly code: string },
  place: KeyPlace,
): RollCallIntent | null {
  // The page has no command line: what is typed in any field is text.
  if (place === 'elsewhere' || place === 'commandLine') {
    return null;
  }
  if (press.ctrlKey || press.altKey || press.metaKey) {
    return null;
  }
  const key = pressedKey(press);
  if (place === 'control' && (key === 'Enter' || key === ' ')) {
    return null;
  }
  const intent = ROLL_CALL_KEYS.find(({ keys }) => keys.includes(key))?.intent ?? null;
  return intent !== null && press.repeat && !REPEATING.includes(intent) ? null : intent;
}

/** The key's name as buttons and the list of keys show it. */
export function shortcutOf(intent: RollCallIntent): string {
  return ROLL_CALL_KEYS.find((binding) => binding.intent === intent)?.shown ?? '';
}
