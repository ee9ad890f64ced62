import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { ErrorCode } from '../../contract/errors.ts';
import { countTry } from './countTry.ts';
import { HttpError } from './replies.ts';

type Options = {
  /** Failures of one account at one address. */
  readonly maxPerAccount: number;
  /** Failures of one address, whatever the accounts. */
  readonly maxPerAddress: number;
  readonly windowMs: number;
  readonly blockMs: number;
};

/** So many addresses full of failures shut an account out wherever it is not known yet. */
const ADDRESSES_PER_ACCOUNT = 5;
/** Forgets the oldest beyond this: many times what a conference has. */
const KNOWN_MAX = 10_000;

/**
 * Counts failed log-ins by account at an address, by address, and, with more patience, by account at all addresses that it
 * has not logged in from; what has too many is shut out for a while, with the right password too, so that guessing does not
 * pay. Whoever fails on purpose shuts nobody out of the address that they work at. Rules [LI1] to [LI4].
 */
export class LoginLimiter {
  readonly #addresses: RateLimiterMemory;
  readonly #accountsThere: RateLimiterMemory;
  readonly #accounts: RateLimiterMemory;
  /** Accounts at addresses that they have logged in from, the latest last. */
  readonly #known = new Set<string>();

  constructor({ maxPerAccount, maxPerAddress, windowMs, blockMs }: Options) {
    const limiter = (points: number): RateLimiterMemory =>
      new RateLimiterMemory({ points, duration: windowMs / 1000, blockDuration: blockMs / 1000 });
    this.#addresses = limiter(maxPerAddress);
    this.#accountsThere = limiter(maxPerAccount);
    this.#accounts = limiter(maxPerAccount * ADDRESSES_PER_ACCOUNT);
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
    const there = `${address} ${account}`;
    const known = this.#known.has(there);
    // The try is counted before its password is checked, so that many at once do not slip through together.
    await countTry(this.#addresses, address);
    await countTry(this.#accountsThere, there);
    if (!known) {
      await countTry(this.#accounts, account);
    }
    const result = await attempt();
    if (result === undefined) {
      throw new HttpError(wrong);
    }
    await this.#addresses.reward(address, 1);
    await this.#accountsThere.delete(there);
    if (!known) {
      await this.#accounts.reward(account, 1);
    }
    this.#remember(there);
    return result;
  }

  #remember(there: string): void {
    this.#known.delete(there);
    this.#known.add(there);
    const [oldest] = this.#known;
    if (this.#known.size > KNOWN_MAX && oldest !== undefined) {
      this.#known.delete(oldest);
    }
  }
}
