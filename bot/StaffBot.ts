import type { SiteMedia as SiteMediaState } from '../contract/notifications.ts';
import type { RequestInput, RequestName, RequestOutput } from '../contract/requests.ts';
import type { Conference } from '../domain/conference/conference.ts';
import type { SiteId } from '../domain/ids.ts';
import { BotConnection, newCommand } from './signalling/BotConnection.ts';
import { waitUntil } from './waitUntil.ts';

export type StaffBotOptions = { readonly url: string; readonly name: string; readonly password: string };

const READY_TIMEOUT_MS = 20_000;

/** An operator without a page: gives the floor and sees what the console would show. Watches no programme. */
export class StaffBot {
  readonly #connection: BotConnection;
  readonly #siteMedia = new Map<SiteId, SiteMediaState>();
  #welcomed = false;

  private constructor({ url, name, password }: StaffBotOptions) {
    this.#connection = new BotConnection({
      url,
      credentials: { name, password },
      on: {
        welcome: () => (this.#welcomed = true),
        siteMedia: (changes) => changes.forEach((change) => this.#siteMedia.set(change.site, change)),
      },
    });
  }

  /** Logs in and waits for the welcome. */
  static async connect(options: StaffBotOptions): Promise<StaffBot> {
    const bot = new StaffBot(options);
    await bot.#connection.logIn();
    bot.#connection.open();
    await waitUntil('the operator is welcomed', () => bot.#welcomed);

    return bot;
  }

  get state(): Conference {
    return this.#connection.state;
  }

  /** Prepares a site and waits until its picture can be cut to at once. */
  async standby(site: SiteId): Promise<void> {
    await this.#connection.request('floor.standby', { command: newCommand(), site });
    await waitUntil(`${site} is ready`, () => this.#siteMedia.get(site)?.ready === true, READY_TIMEOUT_MS);
  }

  /** Gives a site the floor, in the place of whoever has it. */
  async grant(site: SiteId): Promise<void> {
    const replaces = this.state.floor.speech;
    const command = newCommand();
    await this.#connection.request('floor.grant', { command, site, replaces, unready: true });
  }

  /** Ends the speech on the floor, if there is one. */
  async release(): Promise<void> {
    const { speech } = this.state.floor;
    if (speech !== null) {
      await this.#connection.request('floor.release', { command: newCommand(), speech });
    }
  }

  /** How a site's media stands; undefined where nothing has been told of it. */
  siteMedia(site: SiteId): SiteMediaState | undefined {
    return this.#siteMedia.get(site);
  }

  /** Sends anything else that the staff may send. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    return this.#connection.request(name, input);
  }

  close(): void {
    this.#connection.close();
  }
}
