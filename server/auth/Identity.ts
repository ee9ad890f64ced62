import type { DisplayKind } from '../../contract/displayKind.ts';
import type { Actor, Role } from '../../domain/actor.ts';
import type { AccountName, ConferenceId, DisplayId, SiteId } from '../../domain/ids.ts';

/** Who stands behind a token. */
export type Identity = {
  readonly conference: ConferenceId;
  readonly roles: readonly Role[];
  /** What pages show: the account's name, the site's code, or what a display was called. */
  readonly name: string;
} & (
  | { readonly kind: 'staff'; readonly account: AccountName }
  | { readonly kind: 'site'; readonly site: SiteId }
  | { readonly kind: 'display'; readonly display: DisplayId; readonly shows: DisplayKind }
);

/** The one that it is among those of its kind. */
export function subjectOf(identity: Identity): AccountName | SiteId | DisplayId {
  switch (identity.kind) {
    case 'staff':
      return identity.account;
    case 'site':
      return identity.site;
    case 'display':
      return identity.display;
    default:
      return identity satisfies never;
  }
}

/** The identity as the log names it. Throws for a display: it decides nothing. */
export function actorOf(identity: Identity): Actor {
  switch (identity.kind) {
    case 'staff':
      return { kind: 'staff', name: identity.account };
    case 'site':
      return { kind: 'site', site: identity.site };
    case 'display':
      throw new Error('a display gives no commands');
    default:
      return identity satisfies never;
  }
}

/** The site that the identity speaks for; null for staff and displays. */
export function siteOf(identity: Identity): SiteId | null {
  return identity.kind === 'site' ? identity.site : null;
}

/** Whether two tokens are of the same person, site or display, in the same conference. */
export function sameIdentity(a: Identity, b: Identity): boolean {
  return a.conference === b.conference && a.kind === b.kind && subjectOf(a) === subjectOf(b);
}
