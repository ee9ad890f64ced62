import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { KeyPlace } from '../../ui/KeyPress.ts';
import type { BoardModel } from '../board/BoardModel.ts';
import { attendanceIntent, type AttendanceIntent } from './attendanceKeys.ts';

/** Makes the page's keys work: one listener for the whole document. */
export function useAttendanceKeys(
  model: BoardModel,
  search: RefObject<HTMLInputElement | null>,
  onHelp: () => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const place = placeOf(event, search.current);
      const intent = event.defaultPrevented ? null : attendanceIntent(event, place);
      if (intent !== null) {
        event.preventDefault();
        if (place === 'commandLine' && intent === 'back') {
          leaveSearch(model, search.current);
        } else {
          follow(intent, model, search.current, onHelp);
        }
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [model, search, onHelp]);
}

/** First the text goes, then one is out of the box. */
function leaveSearch({ typed }: BoardModel, search: HTMLInputElement | null): void {
  if (typed.peek() === '') {
    search?.blur();
  }
  typed.value = '';
}

function follow(
  intent: AttendanceIntent,
  model: BoardModel,
  search: HTMLInputElement | null,
  onHelp: () => void,
): void {
  switch (intent) {
    case 'search':
      return search?.focus();
    case 'up':
      return model.move(-1);
    case 'down':
      return model.move(1);
    case 'open':
      return model.openSelected();
    case 'back':
      return model.stepBack();
    case 'help':
      return onHelp();
    default:
      return intent satisfies never;
  }
}

function placeOf({ target }: KeyboardEvent, search: HTMLInputElement | null): KeyPlace {
  if (document.querySelector('dialog[open]') !== null) {
    return 'elsewhere';
  }
  if (target === search) {
    return 'commandLine';
  }
  if (!(target instanceof Element)) {
    return 'page';
  }
  if (target.closest('input, select, textarea, [contenteditable]') !== null) {
    return 'elsewhere';
  }
  return target.closest('button, a[href], summary') === null ? 'page' : 'control';
}
