import { LINE_CHECKS } from '../../domain/linetest/lineTest.ts';
import { pressedKey } from '../ui/pressedKey.ts';
import type { LineTestDraft } from './LineTestDraft.ts';

/** Keys of the form, outside its text fields. */
export const RESULT_KEYS = { good: 'G', okay: 'O', bad: 'B' } as const;
export const ALL_WELL_KEY = 'A';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Takes a key; answers whether it was one of the form's. G, O, B are results, 1 to 4 turn the checks on. */
export function pressLineTestKey(draft: LineTestDraft, press: Press): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey) {
    return false;
  }
  const key = pressedKey(press);
  const check = LINE_CHECKS[Number(key) - 1];
  if (check !== undefined) {
    draft.turnCheck(check);
    return true;
  }
  switch (key.toUpperCase()) {
    case RESULT_KEYS.good:
      draft.chooseResult('good');
      return true;
    case RESULT_KEYS.okay:
      draft.chooseResult('okay');
      return true;
    case RESULT_KEYS.bad:
      draft.chooseResult('bad');
      return true;
    case ALL_WELL_KEY:
      draft.allWell();
      return true;
    default:
      return false;
  }
}
