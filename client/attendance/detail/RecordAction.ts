import { requests, type RequestInput, type RequestName } from '../../../contract/requests.ts';
import type { Role } from '../../../domain/actor.ts';
import type { CommandId, SiteId } from '../../../domain/ids.ts';
import type { CorrectionChange } from '../../../domain/secretariat/secretariat.ts';
import type { LocalText } from '../../../domain/text.ts';

/** What is done to the record of one site from its detail. */
export type RecordAction =
  | {
      readonly type: 'correct';
      readonly site: SiteId;
      readonly change: CorrectionChange;
      readonly reason: string;
    }
  | {
      readonly type: 'rename';
      readonly site: SiteId;
      readonly name: LocalText;
      readonly shortName: LocalText;
      readonly reason: string;
    }
  | { readonly type: 'remove'; readonly site: SiteId; readonly reason: string };

type Sendable = {
  [N in RequestName]: { readonly name: N; readonly input: RequestInput<N> };
}['attendance.correct' | 'sites.rename' | 'sites.remove'];

/** The request that carries the action. */
export function requestFor(action: RecordAction, command: CommandId): Sendable {
  const { site, reason } = action;
  switch (action.type) {
    case 'correct':
      return { name: 'attendance.correct', input: { command, site, change: action.change, reason } };
    case 'rename': {
      const { name, shortName } = action;
      return { name: 'sites.rename', input: { command, site, name, shortName, reason } };
    }
    case 'remove':
      return { name: 'sites.remove', input: { command, site, reason } };
    default:
      return action satisfies never;
  }
}

/** Whether an account with these roles corrects the record; others read it. */
export function mayCorrect(roles: readonly Role[]): boolean {
  return holdsOne(roles, requests['attendance.correct'].roles);
}

/** Whether an account with these roles renames sites and takes them off the list. */
export function mayEditSites(roles: readonly Role[]): boolean {
  return holdsOne(roles, requests['sites.rename'].roles);
}

function holdsOne(roles: readonly Role[], allowed: readonly Role[]): boolean {
  return roles.some((role) => allowed.includes(role));
}
