import type { ActionDesk } from './ActionDesk.ts';
import type { ConsoleAction } from './consoleAction.ts';
import type { Block } from './foresee.ts';

/**
 * What stands in the way of all that a form could be filled in with; null for nothing.
 * @param action the plainest action that it could end in; that this would change nothing says nothing of the others
 */
export function formBlock(actions: Pick<ActionDesk, 'blockOf'>, action: ConsoleAction): Block | null {
  const block = actions.blockOf(action);
  return block === 'holds_already' ? null : block;
}
