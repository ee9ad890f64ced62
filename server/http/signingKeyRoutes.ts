import { Router } from 'express';
import type { SigningKey } from '../../contract/exports.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { requireRole } from './bearer.ts';
import { route } from './replies.ts';

export type SigningKeyOptions = { readonly tokens: Tokens; readonly signingKey: SigningKey };

/** The key of this server's signatures, to compare with the one in a package. Rule [EV6]. */
export function signingKeyRoutes({ tokens, signingKey }: SigningKeyOptions): Router {
  const router = Router();
  router.use(requireRole(tokens, ['clerk', 'operator', 'admin']));
  router.get(
    '/',
    route(() => signingKey),
  );

  return router;
}
