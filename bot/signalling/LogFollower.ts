import type { EventBatch, Resync } from '../../contract/notifications.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import type { Conference } from '../../domain/conference/conference.ts';

/** Folds what the server tells of the log into the conference's state. */
export class LogFollower {
  #state: Conference = initialConference;
  #version = 0;

  get state(): Conference {
    return this.#state;
  }

  get version(): number {
    return this.#version;
  }

  take(log: Resync): void {
    if (log.kind === 'events') {
      this.append(log);

      return;
    }
    this.#state = log.state;
    this.#version = log.version;
  }

  /** Answers whether the batch joined on; if not, something was missed and has to be asked for. */
  append({ from, to, events }: EventBatch): boolean {
    if (from > this.#version) return false;
    const news = events.filter(({ version }) => version > this.#version);
    this.#state = news.reduce(evolve, this.#state);
    this.#version = Math.max(this.#version, to);

    return true;
  }
}
