import type { EventBatch, Resync } from '../../contract/notifications.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import type { Conference } from '../../domain/conference/conference.ts';

/** Folds what the server tells of the log into the conference's state. */
export class LogFollower {
  #state: Conference = initialConference;
  #version = 0;
  #head = '';

  get state(): Conference {
    return this.#state;
  }

  get version(): number {
    return this.#version;
  }

  /** Names the history up to `version`. */
  get head(): string {
    return this.#head;
  }

  take(log: Resync): void {
    if (log.kind === 'events') {
      this.append(log);

      return;
    }
    this.#state = log.state;
    this.#version = log.version;
    this.#head = log.head;
  }

  /** Answers whether the batch joined on; if not, something was missed and has to be asked for. */
  append({ from, to, head, events }: EventBatch): boolean {
    if (from > this.#version) return false;
    const news = events.filter(({ version }) => version > this.#version);
    this.#state = news.reduce(evolve, this.#state);
    if (to > this.#version) this.#head = head;
    this.#version = Math.max(this.#version, to);

    return true;
  }
}
