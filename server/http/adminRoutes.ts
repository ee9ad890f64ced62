import { Router, type Request, type RequestHandler } from 'express';
import type { JoinCard } from '../../contract/http.ts';
import { inProtocolOrder, isInvited } from '../../domain/sites/sites.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Accounts } from '../auth/Accounts.ts';
import { sitePin } from '../auth/sitePin.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { addressForOthers, type Reach } from './addressForOthers.ts';
import { accountRoutes, type AccountOptions } from './accountRoutes.ts';
import { identityOf, requireRole } from './bearer.ts';
import { HttpError, route } from './replies.ts';

export type AdminOptions = AccountOptions & {
  readonly tokens: Tokens;
  readonly pinSecret: Buffer;
  readonly current: LiveConference;
  /** For the links on join cards. */
  readonly reach: Reach;
};

/** What the administrator prepares: join cards and staff accounts. Rule [HT3]. */
export function adminRoutes(options: AdminOptions): Router {
  const router = Router();
  router.use(requireRole(options.tokens, ['admin']), requireAdminNow(options.accounts));
  router.get(
    '/cards',
    route((request) => joinCards(options, request)),
  );
  router.use('/accounts', accountRoutes(options));

  return router;
}

/** A token outlives the role of its account by minutes: too long for somebody who makes accounts. */
function requireAdminNow(accounts: Accounts): RequestHandler {
  return (request, _response, next) => {
    if (accounts.get(identityOf(request).name)?.roles.includes('admin') !== true) {
      throw new HttpError('forbidden');
    }
    next();
  };
}

function joinCards({ current, pinSecret, reach }: AdminOptions, request: Request): readonly JoinCard[] {
  const base = addressForOthers(reach, request);
  const { conference, state } = current.runner;

  return inProtocolOrder(state.sites)
    .filter(isInvited)
    .map(({ id, name, shortName, group, order, timeZone }) => ({
      site: { id, name, shortName, group, order, timeZone },
      pin: sitePin(pinSecret, conference, id),
      link: new URL(`/site?code=${id}`, base).href,
    }));
}
