import type { KeyPlace, KeyPress } from '../../ui/KeyPress.ts';

/** What a key press means on the attendance board. Rule [AB8]. */
export type AttendanceIntent = 'search' | 'up' | 'down' | 'open' | 'back' | 'help';

type Binding = {
  readonly key: string;
  readonly intent: AttendanceIntent;
  /** How the key is shown. */
  readonly shown: string;
};

/** Every key of the page, in the order of the list of keys. */
export const ATTENDANCE_KEYS: readonly Binding[] = [
  { key: '/', intent: 'search', shown: '/' },
  { key: 'ArrowUp', intent: 'up', shown: '↑' },
  { key: 'ArrowDown', intent: 'down', shown: '↓' },
  { key: 'Enter', intent: 'open', shown: 'Enter' },
  { key: 'Escape', intent: 'back', shown: 'Esc' },
  { key: '?', intent: 'help', shown: '?' },
];

/** Those that also work from the search box: there everything else is text. */
const FROM_SEARCH: readonly AttendanceIntent[] = ['up', 'down', 'open', 'back'];
/** Those that may be held down. */
const REPEATING: readonly AttendanceIntent[] = ['up', 'down'];

/** What the press asks for; null leaves it to the browser. `commandLine` is the search box. */
export function attendanceIntent(press: KeyPress, place: KeyPlace): AttendanceIntent | null {
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) {
    return null;
  }
  const intent = ATTENDANCE_KEYS.find(({ key }) => key === press.key)?.intent ?? null;
  if (intent === null || (press.repeat && !REPEATING.includes(intent))) {
    return null;
  }
  switch (place) {
    case 'elsewhere':
      return null;
    case 'commandLine':
      return FROM_SEARCH.includes(intent) ? intent : null;
    case 'control':
      return intent === 'open' ? null : intent;
    case 'page':
      return intent;
    default:
      return place satisfies never;
  }
}
