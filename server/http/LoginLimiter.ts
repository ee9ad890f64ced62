import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { ErrorCode } from '../../contract/errors.ts';
import { countTry } from './countTry.ts';
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
   * Runs one try. `attempt` answers undefined when the credentials are wrong, which is answered with `wrong`.
   * @throws HttpError `rate_limited` (with the time to wait) or `wrong`.
   */
  async guard<T>(
    account: string,
    address: string,
    attempt: () => T | undefined | Promise<T | undefined>,
    wrong: ErrorCode = 'bad_credentials',
  ): Promise<T> {
    // The try is counted before its password is checked, so that many at once do not slip through together.
    await countTry(this.#addresses, address);
    await countTry(this.#accounts, account);
    const result = await attempt();
    if (result === undefined) {
      throw new HttpError(wrong);
    }
    await this.#addresses.reward(address, 1);
    await this.#accounts.delete(account);
    return result;
  }
}
