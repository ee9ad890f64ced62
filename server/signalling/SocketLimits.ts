import type { DeviceId } from '../../domain/ids.ts';
import { subjectOf, type Identity } from '../auth/Identity.ts';
import { TokenBucket } from './TokenBucket.ts';

/**
 * Devices of one site at once: a room has one or two, and a spare. A log-in of staff may be shared by a whole desk; a
 * display is one screen, with a second tab while it is being moved.
 */
const DEVICES = { site: 8, staff: 32, display: 4 } as const satisfies Record<Identity['kind'], number>;
/** Sockets of one identity: as many at once as a page that is reloaded in anger, or a line that flaps, can need. */
const BURST = 30;
const PER_MINUTE = 30;
/** A device that is one too many comes in when another one has gone, which nobody can foretell. */
const DEVICE_RETRY_MS = 15_000;

/** A socket that may open, until `leave` is called; or how long to wait before the next attempt. */
export type SocketPermit = { readonly leave: () => void } | { readonly retryAfterMs: number };

type Usage = {
  readonly pace: TokenBucket;
  /** Devices of the open sockets; the same one twice while it takes its own place. */
  readonly devices: DeviceId[];
};

/**
 * How many sockets a site or a person may have, and how often they may open one: each of a site's writes into the
 * log, which is for good. Rule [WR9].
 */
export class SocketLimits {
  readonly #now: () => number;
  readonly #usages = new Map<string, Usage>();

  /** @param now ms, of a clock that does not jump. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  enter(identity: Identity, device: DeviceId): SocketPermit {
    const usage = this.#usageOf(`${identity.kind} ${identity.conference} ${subjectOf(identity)}`);
    const { devices, pace } = usage;
    if (!devices.includes(device) && new Set(devices).size >= DEVICES[identity.kind]) {
      return { retryAfterMs: DEVICE_RETRY_MS };
    }
    const retryAfterMs = pace.take();
    if (retryAfterMs > 0) {
      return { retryAfterMs };
    }
    devices.push(device);
    return { leave: () => void devices.splice(devices.indexOf(device), 1) };
  }

  #usageOf(key: string): Usage {
    const known = this.#usages.get(key);
    if (known !== undefined) {
      return known;
    }
    const pace = new TokenBucket({ burst: BURST, perSecond: PER_MINUTE / 60, now: this.#now });
    const usage: Usage = { pace, devices: [] };
    this.#usages.set(key, usage);
    return usage;
  }
}
