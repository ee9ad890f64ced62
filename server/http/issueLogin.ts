import type { Login } from '../../contract/http.ts';
import { findSite } from '../../domain/sites/sites.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Identity } from '../auth/Identity.ts';
import type { Tokens } from '../auth/Tokens.ts';

export type LoginIssuer = {
  readonly tokens: Tokens;
  readonly rtpCapabilities: object;
  /** The conference that people log in to. */
  readonly current: LiveConference;
};

/** The log-in of somebody who has shown who they are. */
export function issueLogin({ tokens, rtpCapabilities, current }: LoginIssuer, identity: Identity): Login {
  const access = tokens.issue('access', identity);
  const site = identity.kind === 'site' ? identity.site : null;
  const { conference, roles, name } = identity;

  return {
    accessToken: access.token,
    expiresAt: access.expiresAt,
    refreshToken: tokens.issue('refresh', identity).token,
    roles,
    name,
    site,
    siteName: site === null ? null : (findSite(current.runner.state.sites, site)?.name ?? null),
    display: identity.kind === 'display' ? identity.shows : null,
    conference,
    rtpCapabilities,
  };
}
