import type { Login } from '../../contract/http.ts';
import type { Identity } from '../auth/Identity.ts';
import type { Tokens } from '../auth/Tokens.ts';

export type LoginIssuer = { readonly tokens: Tokens; readonly rtpCapabilities: object };

/** The log-in of somebody who has shown who they are. */
export function issueLogin({ tokens, rtpCapabilities }: LoginIssuer, identity: Identity): Login {
  const access = tokens.issue('access', identity);
  const { conference, roles, name } = identity;

  return {
    accessToken: access.token,
    expiresAt: access.expiresAt,
    refreshToken: tokens.issue('refresh', identity).token,
    roles,
    name,
    site: identity.kind === 'site' ? identity.site : null,
    display: identity.kind === 'display' ? identity.shows : null,
    conference,
    rtpCapabilities,
  };
}
