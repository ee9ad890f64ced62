import { randomBytes, randomInt } from 'node:crypto';
import type { DisplayCode } from '../../contract/displays.ts';
import type { DisplayId } from '../../domain/ids.ts';

/** Time to walk from the screen to the console. */
const CODE_LIFE_MS = 10 * 60_000;
/** So few of the million codes are open that a mistyped one is hardly ever somebody else's. */
const OPEN_LIMIT = 100;
const DIGITS = 6;

type Pairing = DisplayCode & {
  /** Null until somebody has approved the code. */
  readonly display: DisplayId | null;
};

/**
 * Codes that screens show, until somebody types them at the console. The screen proves with a secret, which nobody
 * else sees, that the code was its own. In memory: a restart makes screens ask for new codes. Rules [DP1] to [DP3].
 */
export class PairingDesk {
  readonly #pairings = new Map<string, Pairing>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new code; undefined while too many are open. */
  open(): DisplayCode | undefined {
    this.#forgetExpired();
    if (this.#pairings.size >= OPEN_LIMIT) {
      return undefined;
    }
    const secret = randomBytes(32).toString('base64url');
    const pairing = { code: this.#freeCode(), secret, expiresAt: this.#now() + CODE_LIFE_MS };
    this.#pairings.set(secret, { ...pairing, display: null });
    return pairing;
  }

  /** Whether the code waits to be approved. */
  waits(code: string): boolean {
    return this.#waiting(code) !== undefined;
  }

  /** Makes the screen that shows the code this display. Answers whether there was one that waited. */
  approve(code: string, display: DisplayId): boolean {
    const pairing = this.#waiting(code);
    if (pairing === undefined) {
      return false;
    }
    this.#pairings.set(pairing.secret, { ...pairing, display });
    return true;
  }

  /**
   * What has become of the secret's code: the display that it was approved as, null while it waits, undefined when there
   * is no such code (any more). The same answer again and again: it may be lost on its way.
   */
  claim(secret: string): DisplayId | null | undefined {
    this.#forgetExpired();
    return this.#pairings.get(secret)?.display;
  }

  #waiting(code: string): Pairing | undefined {
    this.#forgetExpired();
    return [...this.#pairings.values()].find((pairing) => pairing.code === code && pairing.display === null);
  }

  /** A code that no other screen shows, nor has shown lately. */
  #freeCode(): string {
    const taken = new Set([...this.#pairings.values()].map(({ code }) => code));
    for (;;) {
      const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
      if (!taken.has(code)) {
        return code;
      }
    }
  }

  #forgetExpired(): void {
    for (const { secret, expiresAt } of this.#pairings.values()) {
      if (expiresAt <= this.#now()) {
        this.#pairings.delete(secret);
      }
    }
  }
}
