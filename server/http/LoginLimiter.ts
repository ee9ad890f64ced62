import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpError } from './replies.ts';

type Options = {
  readonly maxPerAccount: number;
  readonly maxPerAddress: number;
  readonly windowMs: number;
  readonly blockMs: number;
};

/**
 * Counts failed log-ins by account and by address; either one that has too many is shut out for a while, with the
 * right password too, so that guessing does not pay. Rules [LI1] to [LI3].
 */
export class LoginLimiter {
  readonly #accounts: RateLimiterMemory;
  readonly #addresses: RateLimiterMemory;

  constructor({ maxPerAccount, maxPerAddress, windowMs, blockMs }: Options) {
    const limiter = (points: number): RateLimiterMemory =>
      new RateLimiterMemory({ points, duration: windowMs / 1000, blockDuration: blockMs / 1000 });
    this.#accounts = limiter(maxPerAccount);
    this.#addresses = limiter(maxPerAddress);
  }

  /**
   * Runs one try. `attempt` answers undefined when the credentials are wrong.
   * @throws HttpError `rate_limited` (with the time to wait) or `bad_credentials`.
   */
  async guard<T>(
    account: string,
    address: string,
    attempt: () => T | undefined | Promise<T | undefined>,
  ): Promise<T> {
    // The try is counted before its password is checked, so that many at once do not slip through together.
    await count(this.#addresses, address);
    await count(this.#accounts, account);
    const result = await attempt();
    if (result === undefined) {
      throw new HttpError('bad_credentials');
    }
    await this.#addresses.reward(address, 1);
    await this.#accounts.delete(account);
    return result;
  }
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) {
      throw new HttpError('rate_limited', { retryAfterMs: refused.msBeforeNext });
    }
    throw refused;
  }
}
