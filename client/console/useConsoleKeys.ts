import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { floorIntentAction } from './floorIntentAction.ts';
import { keyIntent, type KeyIntent, type KeyPlace } from './keyIntent.ts';
import type { ConsoleModel } from './ConsoleModel.ts';

/** Makes the page's keys work: one listener for the whole document. */
export function useConsoleKeys(
  model: ConsoleModel,
  input: RefObject<HTMLInputElement | null>,
  onHelp: () => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const intent = keyIntent(event, placeOf(event, input.current));
      if (intent === null) {
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

function follow(
  intent: Exclude<KeyIntent, { type: 'typeCharacter' }>,
  model: ConsoleModel,
  onHelp: () => void,
): void {
  const { line } = model;
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
    default: {
      const action = floorIntentAction(intent.type, model);
      return typeof action === 'string' ? model.refuseKey(action) : void model.act(action);
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
  return target.closest('button, a[href], select, summary') === null ? 'page' : 'control';
}
