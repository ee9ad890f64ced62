import { requests } from '../../contract/requests.ts';
import type { Role } from '../../domain/actor.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { decide, type Conference } from '../../domain/conference/conference.ts';
import type { CommandId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import { Rejection, type RejectionCode } from '../../domain/rejection.ts';
import { commandFor, requestFor, type ConsoleAction } from './consoleAction.ts';

export type ConsoleView = {
  readonly conference: Conference;
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
  const events = decide(view.conference, commandFor(action, view.conference), { at: 0, actor: SYSTEM });
  if (events instanceof Rejection) {
    return events.code;
  }
  return events.length === 0 ? 'holds_already' : null;
}

/** Whether the account's roles let it send what the action needs, whatever the state. */
export function maySend(
  action: ConsoleAction,
  { roles, conference }: Pick<ConsoleView, 'roles' | 'conference'>,
): boolean {
  const { name } = requestFor(action, conference, asId<CommandId>('foreseen'));
  const allowed: readonly Role[] = requests[name].roles;
  return roles.some((role) => allowed.includes(role));
}
