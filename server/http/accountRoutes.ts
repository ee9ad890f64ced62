import { Router, type Request } from 'express';
import * as v from 'valibot';
import { accountName, newAccount, type Account, type AccountSecret } from '../../contract/http.ts';
import type { AccountName } from '../../domain/ids.ts';
import { accountKey, type Accounts } from '../auth/Accounts.ts';
import { forgetFirstPassword } from '../auth/firstAccount.ts';
import { identityOf } from './bearer.ts';
import { bodyOf, HttpError, route } from './replies.ts';

export type AccountOptions = {
  readonly accounts: Accounts;
  readonly dataFolder: string;
  /** Ms epoch. */
  readonly now: () => number;
};

/** Staff accounts. Whoever may manage them has been checked before. */
export function accountRoutes(options: AccountOptions): Router {
  const { accounts, now } = options;
  const router = Router();
  router.get(
    '/',
    route((): readonly Account[] =>
      accounts.list().map(({ name, roles, createdAt }) => ({ name, roles, createdAt })),
    ),
  );
  router.post(
    '/',
    route(async (request): Promise<AccountSecret> => {
      const { name, roles } = bodyOf(request, newAccount);
      const password = await accounts.create({ name, roles: [...new Set(roles)], createdAt: now() });
      return secret(name, password, 'version_conflict');
    }),
  );
  router.post(
    '/:name/password',
    route(async (request): Promise<AccountSecret> => {
      const name = nameOf(request);
      const renewed = secret(name, await accounts.renewPassword(name, now()), 'not_found');
      forgetFirstPassword(options.dataFolder, name);
      return renewed;
    }),
  );
  router.delete(
    '/:name',
    route((request) => remove(options, nameOf(request), identityOf(request).name)),
  );
  return router;
}

/** Removes an account, but not the one of whoever asks: nobody locks the last door behind themselves. Rule [HT4]. */
function remove({ accounts, dataFolder }: AccountOptions, name: AccountName, asking: string): null {
  if (accountKey(name) === accountKey(asking)) {
    throw new HttpError('forbidden');
  }
  if (!accounts.remove(name)) {
    throw new HttpError('not_found');
  }
  forgetFirstPassword(dataFolder, name);
  return null;
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
