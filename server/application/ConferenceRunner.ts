import { initialConference } from '../../domain/conference/conference.ts';
import { decide } from '../../domain/conference/decide.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import type { Conference, ConferenceCommand, ConferenceEvent } from '../../domain/conference/conference.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { VersionConflict, type EventLog, type NewEvent, type StoredEvent } from '../log/EventLog.ts';
import { schemaOf, toRecorded, type LoggedEvent } from '../log/eventCodec.ts';
import { CommandMemory } from './CommandMemory.ts';
import type { Executed, Origin } from './execution.ts';

/**
 * A command, or what makes one of the state in which it is decided: for one that is prepared from a state that others
 * may change meanwhile.
 */
export type CommandSource = ConferenceCommand | ((state: Conference) => ConferenceCommand | Rejection);

/** What has just been written, and the state that follows from it. */
export type Published = {
  readonly events: readonly LoggedEvent[];
  readonly state: Conference;
  readonly version: number;
  /** Of `version`. */
  readonly head: string;
};

/** How often a command is decided again when another writer was faster, before the conflict is answered. */
const CONFLICT_RETRIES = 5;

/** Events that are kept for clients that come back: more than a restart with 200 sites makes, several times over. */
const RECENT_LIMIT = 2000;
/** Digits of an event's hash that name the history up to it: 64 bits, against accidents and not against forgers. */
const HEAD_DIGITS = 16;

type Options = { readonly log: EventLog; readonly conference: ConferenceId; readonly now: () => number };

/**
 * The one writer of a conference in this process: decide, append, fold, publish, one command at a time. What it
 * answers is on disk. Rules [RN1] to [RN7].
 */
export class ConferenceRunner {
  readonly conference: ConferenceId;
  readonly #log: EventLog;
  readonly #now: () => number;
  readonly #memory = new CommandMemory();
  readonly #listeners = new Set<(published: Published) => void>();
  #state: Conference = initialConference;
  #version = 0;
  #lastAt = 0;
  /** The newest events, at most `RECENT_LIMIT`. */
  #recent: readonly LoggedEvent[] = [];
  /** Heads of the newest versions, one more than there are events: that of the version before them, too. */
  #heads: readonly string[] = [''];
  #tail: Promise<unknown> = Promise.resolve();

  private constructor({ log, conference, now }: Options) {
    this.conference = conference;
    this.#log = log;
    this.#now = now;
  }

  /** Folds the conference's log. Rejects where the log cannot be read or holds events that this server does not know. */
  static async open(options: Options): Promise<ConferenceRunner> {
    const runner = new ConferenceRunner(options);
    await runner.#catchUp();

    return runner;
  }

  get state(): Conference {
    return this.#state;
  }

  get version(): number {
    return this.#version;
  }

  /** Names the history up to `version`. */
  get head(): string {
    return this.#heads.at(-1) ?? '';
  }

  /** Time of the newest event, ms epoch; 0 before the first. */
  get lastEventAt(): number {
    return this.#lastAt;
  }

  /**
   * Runs a command after those that came before it. Answers the version at which it holds, or the rules' no; rejects
   * only when the log cannot be written (with `VersionConflict` where other writers were faster again and again), in
   * which case nothing has changed.
   */
  execute(command: CommandSource, origin: Origin): Promise<Executed | Rejection> {
    const result = this.#tail.then(() => this.#run(command, origin));
    // The next command runs whatever became of this one; its own caller hears of the failure.
    this.#tail = result.catch(() => undefined);

    return result;
  }

  /**
   * The events after `version`; null where that is too long ago, or never was. Answered from memory, so that no event
   * can slip in between this answer and the next one that is published.
   */
  eventsAfter(version: number): readonly LoggedEvent[] | null {
    const missed = this.#version - version;

    return version > 0 && missed >= 0 && missed <= this.#recent.length
      ? this.#recent.slice(this.#recent.length - missed)
      : null;
  }

  /** The head of the log when it stood at `version`; null where that is too long ago, or never was. */
  headAt(version: number): string | null {
    return this.#heads[this.#heads.length - 1 - (this.#version - version)] ?? null;
  }

  /** The newest events, oldest first, at most `limit` of those that are kept. */
  recentEvents(limit: number): readonly LoggedEvent[] {
    return this.#recent.slice(-limit);
  }

  /**
   * What a command was answered with, if it was given before: for one whose preparation takes long and shall not be done
   * twice. Undefined for a new one.
   */
  answerTo(origin: Origin): Executed | Rejection | undefined {
    return this.#memory.recall(origin);
  }

  /** Calls back after each append, once the state is folded; the answer ends it. */
  onPublished(listener: (published: Published) => void): () => void {
    this.#listeners.add(listener);

    return () => this.#listeners.delete(listener);
  }

  /** Resolves when every command that has been given is done. */
  async idle(): Promise<void> {
    await this.#tail;
  }

  async #run(command: CommandSource, origin: Origin): Promise<Executed | Rejection> {
    const remembered = this.#memory.recall(origin);
    if (remembered !== undefined) {
      return remembered;
    }
    const answer = await this.#decideAndAppend(command, origin);
    this.#memory.remember(origin, answer);

    return answer;
  }

  async #decideAndAppend(source: CommandSource, origin: Origin): Promise<Executed | Rejection> {
    for (let attempt = 0; ; attempt += 1) {
      // A clock that is set back must not make the record run backwards.
      const at = Math.max(this.#now(), this.#lastAt);
      const command = typeof source === 'function' ? source(this.#state) : source;
      const decided =
        command instanceof Rejection ? command : decide(this.#state, command, { at, actor: origin.actor });
      if (decided instanceof Rejection) {
        return decided;
      }
      if (decided.length === 0) {
        return { version: this.#version };
      }
      try {
        const events = decided.map((event) => newEvent(event, at, origin));
        this.#take(await this.#log.append(this.conference, this.#version, events));

        return { version: this.#version };
      } catch (error) {
        if (!(error instanceof VersionConflict) || attempt === CONFLICT_RETRIES) {
          throw error;
        }
        await this.#catchUp();
        // A client that went over to the other writer may have repeated this very command there.
        const remembered = this.#memory.recall(origin);
        if (remembered !== undefined) {
          return remembered;
        }
      }
    }
  }

  async #catchUp(): Promise<void> {
    this.#take(await this.#log.read(this.conference, this.#version + 1));
  }

  /** Folds what is in the log now and tells the listeners. */
  #take(stored: readonly StoredEvent[]): void {
    if (stored.length === 0) {
      return;
    }
    const events = stored.map(toRecorded);
    for (const event of events) {
      this.#state = evolve(this.#state, event);
      this.#version = event.version;
      this.#lastAt = Math.max(this.#lastAt, event.at);
    }
    this.#recent = [...this.#recent, ...events].slice(-RECENT_LIMIT);
    const heads = stored.map(({ hash }) => hash.slice(0, HEAD_DIGITS));
    this.#heads = [...this.#heads, ...heads].slice(-RECENT_LIMIT - 1);
    for (const { actor, command, version } of stored) {
      this.#memory.remember({ actor, command }, { version });
    }
    this.#publish({ events, state: this.#state, version: this.#version, head: this.head });
  }

  #publish(published: Published): void {
    for (const listener of this.#listeners) {
      try {
        listener(published);
      } catch (error) {
        // What has been written holds, whatever becomes of telling it; the bug surfaces as an uncaught exception.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}

function newEvent(event: ConferenceEvent, at: number, { actor, command }: Origin): NewEvent {
  return { type: event.type, schema: schemaOf(event.type), at, actor, command, data: event.data };
}
