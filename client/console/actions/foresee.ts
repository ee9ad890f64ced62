import { requests } from '../../../contract/requests.ts';
import { SYSTEM, type Role } from '../../../domain/actor.ts';
import { decide } from '../../../domain/conference/decide.ts';
import { Rejection, type RejectionCode } from '../../../domain/rejection.ts';
import { stepOf, type ConsoleAction } from './consoleAction.ts';
import type { Sight } from './Step.ts';

export type ConsoleView = Sight & {
  readonly roles: readonly Role[];
  /** Whether what the page shows is the present state. */
  readonly live: boolean;
};

/** Why an action cannot be taken now: the page, the account, the rules, or that it would change nothing. */
export type Block = 'stale' | 'forbidden' | 'holds_already' | RejectionCode;

/**
 * What stands in the action's way, null for nothing. The rules are the server's own, asked of the state that the page
 * shows; the server still has the last word. Rule [CN6].
 */
export function foresee(action: ConsoleAction, view: ConsoleView): Block | null {
  if (!view.live) {
    return 'stale';
  }
  if (!maySend(action, view)) {
    return 'forbidden';
  }
  const { command } = stepOf(action, view);
  const events = decide(view.conference, command, { at: view.now, actor: SYSTEM });
  if (events instanceof Rejection) {
    return events.code;
  }
  return events.length === 0 ? 'holds_already' : null;
}

/** Whether the account's roles let it send what the action needs, whatever the state. */
export function maySend(action: ConsoleAction, view: Sight & Pick<ConsoleView, 'roles'>): boolean {
  const allowed: readonly Role[] = requests[stepOf(action, view).name].roles;
  return view.roles.some((role) => allowed.includes(role));
}
