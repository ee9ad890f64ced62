import { Router, type Request } from 'express';
import { accountName, newAccount, type Account, type AccountSecret, type JoinCard } from '../../contract/http.ts';
import { inProtocolOrder } from '../../domain/sites/sites.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Accounts } from '../auth/Accounts.ts';
import { forgetFirstPassword } from '../auth/firstAccount.ts';
import { sitePin } from '../auth/sitePin.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { identityOf, requireRole } from './bearer.ts';
import { bodyOf, HttpError, route } from './replies.ts';
import * as v from 'valibot';
import type { AccountName } from '../../domain/ids.ts';

export type AdminOptions = {
  readonly accounts: Accounts;
  readonly tokens: Tokens;
  readonly pinSecret: Buffer;
  readonly current: LiveConference;
  /** Where browsers reach the server, for the links on join cards; null: where this request came to. */
  readonly publicUrl: string | null;
  readonly dataFolder: string;
  readonly now: () => number;
};

/** What the administrator prepares: join cards and staff accounts. */
export function adminRoutes(options: AdminOptions): Router {
  const { accounts, tokens, now } = options;
  const router = Router();
  router.use(requireRole(tokens, ['admin']));

  router.get(
    '/cards',
    route((request) => joinCards(options, request)),
  );
  router.get(
    '/accounts',
    route((): readonly Account[] => accounts.list()),
  );
  router.post(
    '/accounts',
    route(async (request): Promise<AccountSecret> => {
      const { name, roles } = bodyOf(request, newAccount);
      return secret(name, await accounts.create({ name, roles: [...new Set(roles)], createdAt: now() }), 'version_conflict');
    }),
  );
  router.post(
    '/accounts/:name/password',
    route(async (request): Promise<AccountSecret> => {
      const name = nameOf(request);
      const renewed = secret(name, await accounts.renewPassword(name), 'not_found');
      forgetFirstPassword(options.dataFolder, accounts.get(name)?.name ?? name);
      return renewed;
    }),
  );
  router.delete(
    '/accounts/:name',
    route((request) => {
      const name = nameOf(request);
      const own = accounts.get(name)?.name === accounts.get(identityOf(request).name)?.name;
      // Nobody can lock the last door behind themselves.
      if (own) {
        throw new HttpError('forbidden');
      }
      if (!accounts.remove(name)) {
        throw new HttpError('not_found');
      }
      return null;
    }),
  );

  return router;
}

function joinCards({ current, pinSecret, publicUrl }: AdminOptions, request: Request): readonly JoinCard[] {
  const base = publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`;
  const { conference, state } = current.runner;

  return inProtocolOrder(state.sites).map(({ id, name, shortName, group, order, timeZone }) => ({
    site: { id, name, shortName, group, order, timeZone },
    pin: sitePin(pinSecret, conference, id),
    link: new URL(`/site?code=${id}`, base).href,
  }));
}

function nameOf(request: Request): AccountName {
  const parsed = v.safeParse(accountName, request.params['name']);
  if (!parsed.success) {
    throw new HttpError('not_found');
  }
  return parsed.output;
}

function secret(
  name: AccountName,
  password: string | undefined,
  failure: 'version_conflict' | 'not_found',
): AccountSecret {
  if (password === undefined) {
    throw new HttpError(failure);
  }
  return { name, password };
}
