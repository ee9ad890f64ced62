import type { DelegationDraft } from './DelegationDraft.ts';
import type { FocusWish } from './FocusWish.ts';
import type { DelegateRow } from './readEntry.ts';

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/**
 * What a key does in a field of a person's row: Enter adds a row after it, Alt with an arrow moves it, Backspace takes
 * an empty one away.
 * @returns where the focus goes; null for a key that is the field's own
 */
export function delegateKey(
  draft: DelegationDraft,
  row: DelegateRow,
  field: 'name' | 'office',
  { key, altKey, ctrlKey, metaKey, isComposing }: Key,
): FocusWish | null {
  // Vietnamese is typed through input methods, whose Enter ends a word.
  if (isComposing || ctrlKey || metaKey) {
    return null;
  }
  if (key === 'Enter' && !altKey) {
    return { key: draft.addRow(row.key), control: 'name' };
  }
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    draft.moveRow(row.key, key === 'ArrowUp' ? -1 : 1);
    return { key: row.key, control: field };
  }
  if (key === 'Backspace' && row.name === '' && row.office === '') {
    return removed(draft, row.key);
  }
  return null;
}

function removed(draft: DelegationDraft, key: number): FocusWish | null {
  const { rows } = draft.typed.peek();
  const place = rows.findIndex((row) => row.key === key);
  const neighbour = rows[place - 1] ?? rows[place + 1];
  draft.removeRow(key);
  return neighbour === undefined ? null : { key: neighbour.key, control: 'office' };
}
