import type { ActionOutcome } from '../../state/ActionSender.ts';
import type { ConsoleAction } from './consoleAction.ts';

/** How long after "not ready" a second press for the same site is taken as meant, ms. */
export const INSIST_MS = 5_000;

/**
 * The action, or where the last thing that happened is that this site was refused as not ready: the grant all the same.
 * @param now the server's time, ms epoch
 */
export function insisted(
  action: ConsoleAction,
  last: ActionOutcome<ConsoleAction, unknown> | null,
  now: number,
): ConsoleAction {
  if (action.type !== 'grant' || last?.action?.type !== 'grant' || typeof last.result !== 'object') {
    return action;
  }
  const same = last.action.site === action.site && last.action.listed === action.listed;
  const recent = now - last.at <= INSIST_MS;
  return same && recent && last.result.refused === 'not_ready' ? { ...action, unready: true } : action;
}
