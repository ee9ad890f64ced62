import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { EventBatch, Notifications, Resync } from '../../contract/notifications.ts';
import { initialConference, type Conference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import type { ConferenceId } from '../../domain/ids.ts';

/** What the client holds of the log: which conference, up to which version, and the name of the history up to there. */
export type LogPosition = {
  readonly conference: ConferenceId | null;
  readonly version: number;
  readonly head: string;
};

/** Asks the server for what is missing after `version`. Null when the line is gone: the next welcome brings it. */
export type AskForLog = (version: number) => Promise<Resync | null>;

/**
 * The conference as this page knows it: the fold of the events that it may see, by the same code as on the server.
 * A gap in the versions is closed by asking for what is missing. Rules [CL9] to [CL12].
 */
export class ConferenceStore {
  readonly #conference = signal<Conference>(initialConference);
  readonly #version = signal(0);
  readonly #ask: AskForLog;
  #id: ConferenceId | null = null;
  #head = '';
  /** The highest version that the server has spoken of. */
  #announced = 0;
  #syncing = false;

  readonly planned: ReadonlySignal<boolean> = computed(() => this.#conference.value.details !== null);

  constructor(ask: AskForLog) {
    this.#ask = ask;
  }

  get conference(): ReadonlySignal<Conference> {
    return this.#conference;
  }

  /** The log version that `conference` is the state of. */
  get version(): ReadonlySignal<number> {
    return this.#version;
  }

  get position(): LogPosition {
    return { conference: this.#id, version: this.#version.peek(), head: this.#head };
  }

  /** A new socket's first message: everything since the position that the handshake gave, or a snapshot. */
  welcome({ conference, log }: Pick<Notifications['welcome'], 'conference' | 'log'>): void {
    batch(() => {
      if (this.#id !== conference && log.kind === 'events') {
        this.#reset();
      }
      this.#id = conference;
      this.#announced = 0;
      this.#take(log);
    });
  }

  /** A stretch of the log as it happens. */
  append(events: EventBatch): void {
    this.#take({ kind: 'events', ...events });
  }

  #take(log: Resync): void {
    if (log.kind === 'snapshot') {
      batch(() => {
        this.#conference.value = log.state;
        this.#version.value = log.version;
      });
      this.#head = log.head;
    } else {
      this.#announced = Math.max(this.#announced, log.to);
      this.#fold(log);
    }
    if (this.#announced > this.#version.peek()) {
      void this.#sync();
    }
  }

  #fold({ from, to, head, events }: EventBatch): void {
    const held = this.#version.peek();
    if (from > held || to <= held) {
      return;
    }
    batch(() => {
      this.#conference.value = events
        .filter(({ version }) => version > held)
        .reduce(evolve, this.#conference.peek());
      this.#version.value = to;
    });
    this.#head = head;
  }

  /** One question at a time; what came meanwhile is asked for again if it is still missing. */
  async #sync(): Promise<void> {
    if (this.#syncing) {
      return;
    }
    this.#syncing = true;
    const asked = this.#id;
    const resync = await this.#ask(this.#version.peek());
    this.#syncing = false;
    if (resync !== null && asked === this.#id) {
      this.#take(resync);
    }
  }

  #reset(): void {
    this.#conference.value = initialConference;
    this.#version.value = 0;
    this.#head = '';
  }
}
