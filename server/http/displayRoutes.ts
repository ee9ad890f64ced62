import { Router, type Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import {
  approveDisplay,
  claimDisplay,
  DISPLAY_KEEPERS,
  type DisplayClaim,
  type DisplayCode,
} from '../../contract/displays.ts';
import { asId, type AccountName, type DisplayId } from '../../domain/ids.ts';
import { newId } from '../application/newId.ts';
import { displayIdentity, type Displays } from '../auth/Displays.ts';
import { PairingDesk } from '../auth/PairingDesk.ts';
import { identityOf, requireRole } from './bearer.ts';
import { countTry } from './countTry.ts';
import { issueLogin, type LoginIssuer } from './issueLogin.ts';
import { LoginLimiter } from './LoginLimiter.ts';
import { bodyOf, HttpError, route } from './replies.ts';

export type DisplayOptions = LoginIssuer & {
  readonly displays: Displays;
  /** Ms epoch. */
  readonly now: () => number;
};

const WINDOW_MS = 10 * 60_000;
/** A room full of screens that are switched on together, behind one address. */
const CODES_PER_ADDRESS = 30;
const WRONG_CODES = { maxPerAccount: 10, maxPerAddress: 30, windowMs: WINDOW_MS, blockMs: WINDOW_MS };
/** A screen that finds too many codes open tries again after this. */
const FULL_RETRY_MS = 60_000;

/** Pairing: a screen shows a code, somebody types it at the console, the screen is let in. Rules [DP1] to [DP4]. */
export function displayRoutes(options: DisplayOptions): Router {
  const desk = new PairingDesk(options.now);
  const codes = new RateLimiterMemory({ points: CODES_PER_ADDRESS, duration: WINDOW_MS / 1000 });
  const wrongCodes = new LoginLimiter(WRONG_CODES);
  const router = Router();
  router.post(
    '/',
    route(async (request): Promise<DisplayCode> => {
      await countTry(codes, request.ip ?? '');
      const code = desk.open();
      if (code === undefined) {
        throw new HttpError('rate_limited', { retryAfterMs: FULL_RETRY_MS });
      }
      return code;
    }),
  );
  router.post(
    '/claim',
    route((request) => claim(options, desk, bodyOf(request, claimDisplay).secret)),
  );
  router.post(
    '/approve',
    requireRole(options.tokens, DISPLAY_KEEPERS),
    route(async (request): Promise<null> => {
      const keeper = `display ${identityOf(request).name}`;
      await wrongCodes.guard(keeper, request.ip ?? '', () => approve(options, desk, request), 'not_found');
      return null;
    }),
  );

  return router;
}

function claim(options: DisplayOptions, desk: PairingDesk, secret: string): DisplayClaim {
  const id = desk.claim(secret);
  if (id === null) {
    return { status: 'pending' };
  }
  const display = id === undefined ? undefined : options.displays.get(id);
  if (display === undefined) {
    throw new HttpError('not_found');
  }
  const identity = displayIdentity(display, options.current.runner.conference);
  return { status: 'approved', login: issueLogin(options, identity) };
}

/** Answers undefined when no screen waits with that code. */
function approve({ displays, now }: DisplayOptions, desk: PairingDesk, request: Request): true | undefined {
  const { code, kind, name } = bodyOf(request, approveDisplay);
  if (!desk.waits(code)) {
    return undefined;
  }
  const id = newId<DisplayId>();
  const approvedBy = asId<AccountName>(identityOf(request).name);
  // On disk before the screen can learn of it, so that it is not turned away again.
  displays.add({ id, kind, name, approvedBy, approvedAt: now() });
  desk.approve(code, id);
  return true;
}
