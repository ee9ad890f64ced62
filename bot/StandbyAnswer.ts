import type { Conference } from '../domain/conference/conference.ts';
import type { Standby } from '../domain/floor/floor.ts';
import type { SiteId, SpeechId } from '../domain/ids.ts';
import { newCommand, type BotConnection } from './signalling/BotConnection.ts';

/** A site bot's answer to "prepare to speak". */
export class StandbyAnswer {
  readonly #site: SiteId;
  readonly #connection: () => Pick<BotConnection, 'request' | 'state'>;
  /** The speech on standby that has been looked at. */
  #seen: SpeechId | undefined;

  /** @param connection asked for when there is something to send */
  constructor(site: SiteId, connection: () => Pick<BotConnection, 'request' | 'state'>) {
    this.#site = site;
    this.#connection = connection;
  }

  /** Says READY once for every speech that the site is prepared for and has not answered yet. */
  follow(state: Conference): void {
    const standby = this.#standby(state);
    if (standby?.speech === this.#seen) return;
    this.#seen = standby?.speech;
    // Where the line broke, or the operator thought better of it, the next change of the conference is looked at anew.
    if (standby?.answer === null) this.ready().catch(() => (this.#seen = undefined));
  }

  /** Says that it is ready, and that its microphone is good. */
  async ready(): Promise<void> {
    const connection = this.#connection();
    const speech = this.#standby(connection.state)?.speech;
    if (speech === undefined) throw new Error(`${this.#site} is not on standby`);
    const answer = { speech, ready: true, microphone: 'good' } as const;
    await connection.request('floor.ready', { command: newCommand(), ...answer });
  }

  #standby({ floor }: Conference): Standby | undefined {
    return floor.standby.find(({ site }) => site === this.#site);
  }
}
