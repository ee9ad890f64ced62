import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { KeyPlace } from '../ui/KeyPress.ts';
import { MARK_KEYS, rollCallIntent, type RollCallIntent } from './rollCallKeys.ts';
import type { RollCallModel } from './RollCallModel.ts';

export type DeskDialog = 'bulk' | 'newCount' | 'help';

/** Makes the page's keys work: one listener for the whole document. */
export function useRollCallKeys(
  model: RollCallModel,
  search: RefObject<HTMLInputElement | null>,
  onOpen: (dialog: DeskDialog) => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const intent = rollCallIntent(event, placeOf(event));
      if (intent !== null) {
        event.preventDefault();
        follow(intent, { model, search, onOpen });
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [model, search, onOpen]);
}

type Desk = {
  readonly model: RollCallModel;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onOpen: (dialog: DeskDialog) => void;
};

function follow(intent: RollCallIntent, { model, search, onOpen }: Desk): void {
  switch (intent) {
    case 'startOrResume':
      return void model.startOrResume();
    case 'present':
    case 'inHall':
    case 'absent':
    case 'excused':
      return void model.mark(MARK_KEYS[intent]);
    case 'unmark':
      return void model.mark(null);
    case 'skip':
      return void model.skip();
    case 'undo':
      return void model.undo();
    case 'call':
      return void model.call();
    case 'interrupt':
      return void model.act({ type: 'interrupt' });
    case 'search':
      return search.current?.focus();
    case 'up':
      return model.list.move(-1);
    case 'down':
      return model.list.move(1);
    case 'previousCount':
      return model.moveCount(-1);
    case 'nextCount':
      return model.moveCount(1);
    case 'leave':
      return model.list.clear();
    case 'bulk':
    case 'newCount':
    case 'help':
      return onOpen(intent);
    default:
      return intent satisfies never;
  }
}

function placeOf({ target }: KeyboardEvent): KeyPlace {
  if (!(target instanceof Element)) {
    return 'page';
  }
  const inDialog = document.querySelector('dialog[open]') !== null;
  if (inDialog || target.closest('input, select, textarea, [contenteditable]') !== null) {
    return 'elsewhere';
  }
  return target.closest('button, a[href], summary') === null ? 'page' : 'control';
}
