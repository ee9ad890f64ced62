import { createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import * as v from 'valibot';
import { DISPLAY_KINDS } from '../../contract/displayKind.ts';
import { ROLES } from '../../domain/actor.ts';
import { asId, type AccountName, type ConferenceId, type DisplayId, type SiteId } from '../../domain/ids.ts';
import { subjectOf, type Identity } from './Identity.ts';

const ALGORITHM = 'ES256';
const ISSUER = 'diem-cau';
const AUDIENCES = { access: 'diem-cau:access', refresh: 'diem-cau:refresh' } as const;
type TokenUse = keyof typeof AUDIENCES;

/** Nobody stands at a display to log in again: it comes back by itself after a power cut and a long weekend. */
const DISPLAY_REFRESH_MS = 30 * 24 * 60 * 60_000;

const common = {
  sub: v.string(),
  roles: v.array(v.picklist(ROLES)),
  conference: v.string(),
  iat: v.number(),
  exp: v.number(),
};
const claims = v.variant('kind', [
  v.object({ kind: v.picklist(['staff', 'site']), ...common }),
  v.object({ kind: v.literal('display'), name: v.string(), shows: v.picklist(DISPLAY_KINDS), ...common }),
]);

export type VerifiedToken = {
  readonly identity: Identity;
  /** Ms epoch, in whole seconds, as `expiresAt`. */
  readonly issuedAt: number;
  readonly expiresAt: number;
};

/** Why a token is not accepted. */
export type TokenFault = 'unauthenticated' | 'token_expired';

type Options = {
  /** P-256 private key. */
  readonly key: KeyObject;
  readonly accessMs: number;
  readonly refreshMs: number;
  readonly now?: () => number;
};

/**
 * Short-lived JSON Web Tokens (RFC 7519), signed with ES256. An access token opens sockets and HTTP routes, a refresh
 * token is good for new access tokens only; algorithm, issuer and audience are checked, so neither passes for the other. Rule [AU1].
 */
export class Tokens {
  readonly #options: Required<Options>;
  readonly #publicKey: KeyObject;

  constructor(options: Options) {
    this.#options = { now: Date.now, ...options };
    this.#publicKey = createPublicKey(options.key);
  }

  /** Signs a token; `expiresAt` is ms epoch. */
  issue(use: TokenUse, identity: Identity): { token: string; expiresAt: number } {
    const { key, now } = this.#options;
    const issuedAt = Math.floor(now() / 1000);
    const expiresAt = issuedAt + Math.floor(this.#lifeMs(use, identity) / 1000);
    const { kind, roles, conference } = identity;
    const shown = kind === 'display' ? { name: identity.name, shows: identity.shows } : {};
    const token = jwt.sign({ kind, roles, conference, ...shown, iat: issuedAt, exp: expiresAt }, key, {
      algorithm: ALGORITHM,
      issuer: ISSUER,
      audience: AUDIENCES[use],
      subject: subjectOf(identity),
      jwtid: randomUUID(),
    });

    return { token, expiresAt: expiresAt * 1000 };
  }

  /** Answers whose token it is, or why it is not accepted. Never throws. */
  verify(use: TokenUse, token: string): VerifiedToken | TokenFault {
    try {
      const decoded = jwt.verify(token, this.#publicKey, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCES[use],
        clockTimestamp: Math.floor(this.#options.now() / 1000),
      });
      const parsed = v.safeParse(claims, decoded);
      if (!parsed.success) {
        return 'unauthenticated';
      }
      const { iat, exp } = parsed.output;
      return { identity: identityOf(parsed.output), issuedAt: iat * 1000, expiresAt: exp * 1000 };
    } catch (error) {
      return error instanceof jwt.TokenExpiredError ? 'token_expired' : 'unauthenticated';
    }
  }

  #lifeMs(use: TokenUse, { kind }: Identity): number {
    const { accessMs, refreshMs } = this.#options;
    if (use === 'access') {
      return accessMs;
    }
    return kind === 'display' ? DISPLAY_REFRESH_MS : refreshMs;
  }
}

function identityOf(checked: v.InferOutput<typeof claims>): Identity {
  const { sub, roles } = checked;
  const conference = asId<ConferenceId>(checked.conference);
  switch (checked.kind) {
    case 'staff':
      return { kind: 'staff', account: asId<AccountName>(sub), name: sub, roles, conference };
    case 'site':
      return { kind: 'site', site: asId<SiteId>(sub), name: sub, roles, conference };
    case 'display': {
      const { name, shows } = checked;
      return { kind: 'display', display: asId<DisplayId>(sub), name, shows, roles, conference };
    }
    default:
      return checked satisfies never;
  }
}
