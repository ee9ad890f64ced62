import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { deskIntentAction } from './deskIntentAction.ts';
import type { KeyPlace } from '../../ui/KeyPress.ts';
import { keyIntent, type KeyIntent } from './keyIntent.ts';

/** Makes the page's keys work: one listener for the whole document. */
export function useConsoleKeys(
  model: ConsoleModel,
  input: RefObject<HTMLInputElement | null>,
  onHelp: () => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const intent = keyIntent(event, placeOf(event, input.current));
      if (intent === null || event.defaultPrevented || isTextUndo(intent, model)) {
        return;
      }
      if (intent.type === 'typeCharacter') {
        // The character itself follows the focus into the command line.
        input.current?.focus();
        return;
      }
      event.preventDefault();
      follow(intent, model, onHelp);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [model, input, onHelp]);
}

/** While something is typed, undo is about the text. */
function isTextUndo(intent: KeyIntent, model: ConsoleModel): boolean {
  return intent.type === 'undo' && model.line.typed.peek() !== '';
}

function follow(
  intent: Exclude<KeyIntent, { type: 'typeCharacter' }>,
  model: ConsoleModel,
  onHelp: () => void,
): void {
  const { line, actions, lineWatch } = model;
  switch (intent.type) {
    case 'moveCandidate':
      return line.move(intent.by);
    case 'choose':
      return line.choose();
    case 'clear':
      return line.clear();
    case 'nextWaiting':
      return line.selectNextWaiting();
    case 'help':
      return onHelp();
    case 'waitForLine': {
      const lost = lineWatch.lost.peek();
      return lost === null ? actions.refuseKey('nothing_lost') : lineWatch.wait(lost);
    }
    default: {
      const action = deskIntentAction(intent.type, model);
      return typeof action === 'string' ? actions.refuseKey(action) : void model.press(action);
    }
  }
}

function placeOf({ target }: KeyboardEvent, input: HTMLInputElement | null): KeyPlace {
  if (target === input) {
    return 'commandLine';
  }
  if (!(target instanceof Element) || document.querySelector('dialog[open]') !== null) {
    return target instanceof Element ? 'elsewhere' : 'page';
  }
  if (target.closest('input, textarea, [contenteditable]') !== null) {
    return 'elsewhere';
  }
  return target.closest('button, a[href], select, summary, [tabindex="0"]') === null ? 'page' : 'control';
}
