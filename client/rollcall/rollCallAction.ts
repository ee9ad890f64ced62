import { requests, type RequestInput, type RequestName } from '../../contract/requests.ts';
import { SYSTEM, type Role } from '../../domain/actor.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { CommandId, SiteId } from '../../domain/ids.ts';
import { Rejection, type RejectionCode } from '../../domain/rejection.ts';
import { rollCall } from '../../domain/rollcall/decideRollCall.ts';
import type { Mark, RollCallCommand } from '../../domain/rollcall/rollCall.ts';

/** Everything that the page's keys and buttons do to the roll call. */
export type RollCallAction =
  | { readonly type: 'open'; readonly number: number }
  | { readonly type: 'run' }
  | { readonly type: 'call'; readonly site: SiteId }
  | {
      readonly type: 'mark';
      readonly number: number;
      readonly site: SiteId;
      readonly mark: Mark | null;
      readonly reason: string | null;
      readonly correction: string | null;
    }
  | { readonly type: 'markAll'; readonly number: number; readonly sites: readonly SiteId[] }
  | { readonly type: 'skip'; readonly site: SiteId }
  | { readonly type: 'undo'; readonly site: SiteId }
  | { readonly type: 'interrupt' };

type Sendable = {
  [N in RequestName]: { readonly name: N; readonly input: RequestInput<N> };
}[`rollCall.${RollCallAction['type']}` & RequestName];

/** Why an action cannot be taken now: the page, the account, the rules, or that it would change nothing. */
export type Block = 'stale' | 'forbidden' | 'holds_already' | RejectionCode;

/** What an action is checked against. */
export type RollCallView = {
  readonly conference: Conference;
  readonly roles: readonly Role[];
  /** Whether what the page shows is the present state. */
  readonly live: boolean;
};

/** The request that carries the action. */
export function requestFor(action: RollCallAction, command: CommandId): Sendable {
  switch (action.type) {
    case 'open':
      return { name: 'rollCall.open', input: { command, number: action.number } };
    case 'run':
      return { name: 'rollCall.run', input: { command } };
    case 'call':
      return { name: 'rollCall.call', input: { command, site: action.site } };
    case 'mark': {
      const { number, site, mark, reason, correction } = action;
      return { name: 'rollCall.mark', input: { command, number, site, mark, reason, correction } };
    }
    case 'markAll': {
      const { number, sites } = action;
      return {
        name: 'rollCall.markAll',
        input: { command, number, sites: [...sites], mark: 'present_online' },
      };
    }
    case 'skip':
      return { name: 'rollCall.skip', input: { command, site: action.site } };
    case 'undo':
      return { name: 'rollCall.undo', input: { command, site: action.site } };
    case 'interrupt':
      return { name: 'rollCall.interrupt', input: { command } };
    default:
      return action satisfies never;
  }
}

/**
 * What stands in the action's way, null for nothing: the server's own rules, asked of the state that the page shows.
 * The server still has the last word. Rule [RP1].
 */
export function foresee(action: RollCallAction, { conference, roles, live }: RollCallView): Block | null {
  if (!live) {
    return 'stale';
  }
  if (!mayCall(roles)) {
    return 'forbidden';
  }
  const events = rollCall.decide(conference, commandFor(action), { at: 0, actor: SYSTEM });
  if (events instanceof Rejection) {
    return events.code;
  }
  return events.length === 0 ? 'holds_already' : null;
}

/** Whether an account with these roles calls the roll; others watch. */
export function mayCall(roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = requests['rollCall.run'].roles;
  return roles.some((role) => allowed.includes(role));
}

function commandFor(action: RollCallAction): RollCallCommand {
  switch (action.type) {
    case 'open':
      return { type: 'OpenCount', number: action.number };
    case 'run':
      return { type: 'RunRollCall' };
    case 'call':
      return { type: 'CallSite', site: action.site };
    case 'mark': {
      const { number, site, mark, reason, correction } = action;
      return { type: 'MarkSite', number, site, mark, reason, correction };
    }
    case 'markAll':
      return { type: 'MarkSites', number: action.number, sites: action.sites, mark: 'present_online' };
    case 'skip':
      return { type: 'SkipCalledSite', site: action.site };
    case 'undo':
      return { type: 'UndoMark', site: action.site };
    case 'interrupt':
      return { type: 'InterruptRollCall' };
    default:
      return action satisfies never;
  }
}
