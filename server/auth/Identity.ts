import type { Actor, Role } from '../../domain/actor.ts';
import type { AccountName, ConferenceId, SiteId } from '../../domain/ids.ts';

/** Who stands behind a token. */
export type Identity = {
  readonly conference: ConferenceId;
  readonly roles: readonly Role[];
  /** What pages show, and one of a kind: the account's name, or the site's code. */
  readonly name: string;
} & (
  | { readonly kind: 'staff'; readonly account: AccountName }
  | { readonly kind: 'site'; readonly site: SiteId }
);

/** The identity as the log names it. */
export function actorOf(identity: Identity): Actor {
  return identity.kind === 'staff'
    ? { kind: 'staff', name: identity.account }
    : { kind: 'site', site: identity.site };
}

/** The site that the identity speaks for; null for staff. */
export function siteOf(identity: Identity): SiteId | null {
  return identity.kind === 'site' ? identity.site : null;
}

/** Whether two tokens are of the same person or site, in the same conference. */
export function sameIdentity(a: Identity, b: Identity): boolean {
  return a.conference === b.conference && a.kind === b.kind && a.name === b.name;
}
