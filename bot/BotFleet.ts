import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { SiteId } from '../domain/ids.ts';
import type { BotAction, BotCommand, BotMessage, BotPlan } from './botMessages.ts';
import type { SiteBotEvent, SiteBotReport } from './SiteBot.ts';

export type BotFleetOptions = {
  readonly url: string;
  readonly onEvent?: (site: SiteId, event: SiteBotEvent) => void;
};

/**
 * Few processes are cheaper than many, because each handles what has come meanwhile in one go: 40 bots were measured
 * at 17 % of a core in one process and 30 % in two. One core carries about so many.
 */
const BOTS_PER_PROCESS = 128;

/** Site bots in processes of their own. */
export class BotFleet {
  readonly #options: BotFleetOptions;
  readonly #hosts: BotHost[] = [];
  readonly #hostOf = new Map<SiteId, BotHost>();

  constructor(options: BotFleetOptions) {
    this.#options = options;
  }

  get sites(): readonly SiteId[] {
    return [...this.#hostOf.keys()];
  }

  /** Makes bots and logs them in. They do not connect before they are told to. */
  async prepare(bots: readonly BotPlan[]): Promise<void> {
    const parts = new Map<BotHost, BotPlan[]>();
    for (const bot of bots) {
      const host = this.#hostWithRoom();
      this.#hostOf.set(bot.site, host);
      parts.set(host, [...(parts.get(host) ?? []), bot]);
    }
    const { url } = this.#options;
    await Promise.all([...parts].map(([host, part]) => host.command({ type: 'prepare', url, bots: part })));
  }

  async act(site: SiteId, action: BotAction): Promise<void> {
    const host = this.#hostOf.get(site);
    if (host === undefined) throw new Error(`the fleet has no bot of site ${site}`);
    await host.command({ type: action, site });
  }

  async reports(): Promise<readonly SiteBotReport[]> {
    const parts = await Promise.all(this.#hosts.map((host) => host.command({ type: 'report' })));

    return parts.flat();
  }

  async resetLongestPauses(): Promise<void> {
    await Promise.all(this.#hosts.map((host) => host.command({ type: 'resetPauses' })));
  }

  /** Ends all processes; the bots' sockets break off. */
  async close(): Promise<void> {
    await Promise.all(this.#hosts.map((host) => host.close()));
  }

  #hostWithRoom(): BotHost {
    const last = this.#hosts.at(-1);
    if (last !== undefined && this.#hostOf.size % BOTS_PER_PROCESS > 0) return last;
    const host = new BotHost((site, event) => this.#options.onEvent?.(site, event));
    this.#hosts.push(host);

    return host;
  }
}

type Waiting = {
  readonly resolve: (reports: readonly SiteBotReport[]) => void;
  readonly reject: (error: Error) => void;
};

/** One process of bots, as its parent sees it. */
class BotHost {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<unknown>;
  #lastId = 0;

  constructor(onEvent: (site: SiteId, event: SiteBotEvent) => void) {
    this.#child = fork(new URL('botProcess.ts', import.meta.url), { serialization: 'advanced' });
    this.#exited = new Promise((resolve) => {
      this.#child.once('exit', resolve);
      // It could not be started, or a signal not be sent: the first is the end, the second followed by it.
      this.#child.on('error', resolve);
    }).then(() => this.#handleExit());
    this.#child.on('message', (message: BotMessage) => {
      if (message.type === 'event') onEvent(message.site, message.event);
      else this.#handleAnswer(message);
    });
  }

  command(command: BotCommand): Promise<readonly SiteBotReport[]> {
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<readonly SiteBotReport[]>();
    this.#waiting.set(id, { resolve, reject });
    // A command that cannot be sent any more is followed by the process's end, or came after it.
    this.#child.send({ id, command }, (error) => error !== null && this.#fail(id));

    return promise;
  }

  async close(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.#exited;
  }

  #handleAnswer(message: Exclude<BotMessage, { type: 'event' }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'answer') waiting?.resolve(message.reports);
    else waiting?.reject(new Error(message.message));
  }

  #handleExit(): void {
    for (const id of this.#waiting.keys()) this.#fail(id);
  }

  #fail(id: number): void {
    this.#waiting.get(id)?.reject(new Error('a process of bots has ended'));
    this.#waiting.delete(id);
  }
}
