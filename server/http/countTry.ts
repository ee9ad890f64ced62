import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible';
import { HttpError } from './replies.ts';

/**
 * Counts one try under `key`.
 * @throws HttpError `rate_limited`, with the time to wait, where there were too many.
 */
export async function countTry(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) {
      throw new HttpError('rate_limited', { retryAfterMs: refused.msBeforeNext });
    }
    throw refused;
  }
}
