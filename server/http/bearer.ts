import type { Request, RequestHandler } from 'express';
import type { Role } from '../../domain/actor.ts';
import type { Identity } from '../auth/Identity.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { HttpError } from './replies.ts';

const identities = new WeakMap<Request, Identity>();

/**
 * Lets a request pass whose bearer token (RFC 6750) is of one of these roles.
 * @throws HttpError `unauthenticated`, `token_expired` or `forbidden`.
 */
export function requireRole(tokens: Tokens, roles: readonly Role[]): RequestHandler {
  return (request, _response, next) => {
    const [, token] = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '') ?? [];
    const verified = token === undefined ? 'unauthenticated' : tokens.verify('access', token);
    if (typeof verified === 'string') {
      throw new HttpError(verified);
    }
    if (!verified.identity.roles.some((role) => roles.includes(role))) {
      throw new HttpError('forbidden');
    }
    identities.set(request, verified.identity);
    next();
  };
}

/** Who sent a request that has passed `requireRole`. */
export function identityOf(request: Request): Identity {
  const identity = identities.get(request);
  if (identity === undefined) {
    throw new HttpError('unauthenticated');
  }
  return identity;
}
