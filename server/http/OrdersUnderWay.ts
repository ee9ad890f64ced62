import type { Identity } from '../auth/Identity.ts';
import { subjectOf } from '../auth/Identity.ts';
import { HttpError } from './replies.ts';

type Subject = ReturnType<typeof subjectOf>;

/**
 * What accounts have asked for and the server is still working on: no more than so many of each account at once, so that
 * nobody else waits behind a script or an impatient finger. Rule [HT7].
 */
export class OrdersUnderWay<T> {
  readonly #max: number;
  readonly #underWay = new Map<Subject, Map<string, Promise<T>>>();

  /** @param max of an account at once */
  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Begins the work, unless the account has as much under way as it may. The same order while it is under way is that
   * one, not one more.
   * @param order what tells it from the account's other ones
   * @throws HttpError `too_many_orders`; else as `work` does
   */
  async take(identity: Identity, order: string, work: () => Promise<T>): Promise<T> {
    const account = subjectOf(identity);
    const own = this.#underWay.get(account) ?? new Map<string, Promise<T>>();
    const same = own.get(order);
    if (same !== undefined) {
      return same;
    }
    if (own.size >= this.#max) {
      throw new HttpError('too_many_orders');
    }
    const begun = work();
    this.#underWay.set(account, own.set(order, begun));
    try {
      return await begun;
    } finally {
      own.delete(order);
      if (own.size === 0) {
        this.#underWay.delete(account);
      }
    }
  }
}
