import { Router, type Request } from 'express';
import * as v from 'valibot';
import { accountName, newAccount, type Account, type AccountSecret } from '../../contract/http.ts';
import type { AccountName } from '../../domain/ids.ts';
import type { Accounts } from '../auth/Accounts.ts';
import { forgetFirstPassword } from '../auth/firstAccount.ts';
import { identityOf } from './bearer.ts';
import { bodyOf, HttpError, route } from './replies.ts';

export type AccountOptions = {
  readonly accounts: Accounts;
  readonly dataFolder: string;
  readonly now: () => number;
};

/** Staff accounts. Whoever may manage them has been checked before. */
export function accountRoutes({ accounts, dataFolder, now }: AccountOptions): Router {
  const router = Router();
  router.get(
    '/',
    route((): readonly Account[] => accounts.list()),
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
      const renewed = secret(name, await accounts.renewPassword(name), 'not_found');
      forgetFirstPassword(dataFolder, accounts.get(name)?.name ?? name);
      return renewed;
    }),
  );
  router.delete(
    '/:name',
    route((request) => remove(accounts, nameOf(request), identityOf(request).name)),
  );

  return router;
}

/** Removes an account, but not the one of whoever asks: nobody can lock the last door behind themselves. */
function remove(accounts: Accounts, name: AccountName, asking: string): null {
  if (accounts.get(name)?.name === accounts.get(asking)?.name) {
    throw new HttpError('forbidden');
  }
  if (!accounts.remove(name)) {
    throw new HttpError('not_found');
  }
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
