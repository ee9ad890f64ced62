import type { HeardLevel } from '../MediaPlane.ts';

const SILENCE_DBOV = -127;

/** How much was heard, and how loud the loudest of it was. */
export class LevelMeter {
  #packets = 0;
  #loudest = SILENCE_DBOV;

  /** @param dBov level of a packet that went out, 0 to −127; null when it does not tell */
  add(dBov: number | null): void {
    this.#packets += 1;
    this.#loudest = Math.max(this.#loudest, dBov ?? SILENCE_DBOV);
  }

  /** What was heard since the last call; the next period begins. */
  take(): HeardLevel {
    const heard = { packets: this.#packets, dBov: this.#loudest };
    this.#packets = 0;
    this.#loudest = SILENCE_DBOV;
    return heard;
  }
}
