import { createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import * as v from 'valibot';
import { ROLES } from '../../domain/actor.ts';
import { asId, type AccountName, type ConferenceId, type SiteId } from '../../domain/ids.ts';
import type { Identity } from './Identity.ts';

const ALGORITHM = 'ES256';
const ISSUER = 'diem-cau';
const AUDIENCES = { access: 'diem-cau:access', refresh: 'diem-cau:refresh' } as const;
type TokenUse = keyof typeof AUDIENCES;

const claims = v.object({
  sub: v.string(),
  kind: v.picklist(['staff', 'site']),
  roles: v.array(v.picklist(ROLES)),
  conference: v.string(),
  iat: v.number(),
  exp: v.number(),
});

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
    const { key, accessMs, refreshMs, now } = this.#options;
    const issuedAt = Math.floor(now() / 1000);
    const expiresAt = issuedAt + Math.floor((use === 'access' ? accessMs : refreshMs) / 1000);
    const { kind, roles, conference } = identity;
    const token = jwt.sign({ kind, roles, conference, iat: issuedAt, exp: expiresAt }, key, {
      algorithm: ALGORITHM,
      issuer: ISSUER,
      audience: AUDIENCES[use],
      subject: kind === 'staff' ? identity.account : identity.site,
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
}

function identityOf({ sub, kind, roles, conference }: v.InferOutput<typeof claims>): Identity {
  const common = { conference: asId<ConferenceId>(conference), roles, name: sub };

  return kind === 'staff'
    ? { ...common, kind, account: asId<AccountName>(sub) }
    : { ...common, kind, site: asId<SiteId>(sub) };
}
