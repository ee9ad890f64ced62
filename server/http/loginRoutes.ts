import { Router } from 'express';
import { refreshLogin, siteLogin, staffLogin, type Login } from '../../contract/http.ts';
import type { AccountName, ConferenceId, DisplayId } from '../../domain/ids.ts';
import { findSite } from '../../domain/sites/sites.ts';
import { accountKey, type Accounts, type StaffAccount } from '../auth/Accounts.ts';
import type { Identity } from '../auth/Identity.ts';
import { isSitePin } from '../auth/sitePin.ts';
import type { VerifiedToken } from '../auth/Tokens.ts';
import { displayIdentity, type Displays } from '../auth/Displays.ts';
import { issueLogin, type LoginIssuer } from './issueLogin.ts';
import type { LoginLimiter } from './LoginLimiter.ts';
import { bodyOf, HttpError, route } from './replies.ts';

export type LoginOptions = LoginIssuer & {
  readonly accounts: Accounts;
  readonly displays: Displays;
  readonly limiter: LoginLimiter;
  readonly pinSecret: Buffer;
};

/** Staff log in with name and password, sites with code and PIN; both get tokens, and new ones for old ones. */
export function loginRoutes(options: LoginOptions): Router {
  const { accounts, limiter, pinSecret, current } = options;
  const { conference } = current.runner;
  const router = Router();

  router.post(
    '/staff',
    route((request) => {
      const { name, password } = bodyOf(request, staffLogin);
      return limiter.guard(`staff ${accountKey(name)}`, request.ip ?? '', async () => {
        const account = await accounts.authenticate(name, password);
        return account === undefined ? undefined : issueLogin(options, staffIdentity(account, conference));
      });
    }),
  );
  router.post(
    '/site',
    route((request) => {
      const { code, pin } = bodyOf(request, siteLogin);

      return limiter.guard(`site ${code}`, request.ip ?? '', () => {
        const invited = findSite(current.runner.state.sites, code) !== undefined;
        return invited && isSitePin(pinSecret, conference, code, pin)
          ? issueLogin(options, { kind: 'site', site: code, name: code, roles: ['site'], conference })
          : undefined;
      });
    }),
  );
  router.post(
    '/refresh',
    route((request) => refreshed(options, bodyOf(request, refreshLogin).refreshToken)),
  );

  return router;
}

/**
 * New tokens for a refresh token, with the roles that the account has now. None where the account is gone or has got
 * another password since, or the display was ended. Rules [AU4], [AU6] and [DP6].
 */
function refreshed(options: LoginOptions, refreshToken: string): Login {
  const verified = options.tokens.verify('refresh', refreshToken);
  if (typeof verified === 'string') {
    throw new HttpError(verified);
  }
  const { identity } = verified;
  if (identity.conference !== options.current.runner.conference) {
    throw new HttpError('unauthenticated');
  }
  switch (identity.kind) {
    case 'site':
      return issueLogin(options, identity);
    case 'display':
      return issueLogin(options, displayOfToday(options, identity.display, identity.conference));
    case 'staff':
      return issueLogin(options, staffOfToday(options, identity.account, verified));
    default:
      return identity satisfies never;
  }
}

function staffOfToday({ accounts }: LoginOptions, name: AccountName, verified: VerifiedToken): Identity {
  const account = accounts.get(name);
  // Tokens tell their time in whole seconds.
  if (account === undefined || verified.issuedAt + 1000 <= account.passwordAt) {
    throw new HttpError('unauthenticated');
  }
  return staffIdentity(account, verified.identity.conference);
}

function displayOfToday({ displays }: LoginOptions, id: DisplayId, conference: ConferenceId): Identity {
  const display = displays.get(id);
  if (display === undefined) {
    throw new HttpError('unauthenticated');
  }
  return displayIdentity(display, conference);
}

function staffIdentity({ name, roles }: StaffAccount, conference: ConferenceId): Identity {
  return { kind: 'staff', account: name, name, roles, conference };
}
