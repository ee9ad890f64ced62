import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Arrival, ClientNews, ClientOrder, ClientPlan } from './clientMessages.ts';

/** Many clients without media, in a process of their own. */
export class Clients {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(new URL('clientProcess.ts', import.meta.url));
  }

  /** Connects them; resolves when each has been welcomed, with the moment, ms of the machine's monotonic clock. */
  async open(url: string, clients: readonly ClientPlan[]): Promise<number> {
    const welcomed = this.welcomed();
    this.#send({ type: 'open', url, clients });
    return welcomed;
  }

  /** Resolves when all have been welcomed (again), with the moment. */
  async welcomed(): Promise<number> {
    return (await this.#news('allWelcomed')).atMs;
  }

  /** The arrivals since the last report. */
  async report(): Promise<readonly Arrival[]> {
    const news = this.#news('arrivals');
    this.#send({ type: 'report' });
    return (await news).arrivals;
  }

  close(): void {
    this.#child.disconnect();
  }

  #send(order: ClientOrder): void {
    this.#child.send(order);
  }

  async #news<T extends ClientNews['type']>(type: T): Promise<ClientNews & { readonly type: T }> {
    for (;;) {
      const [news] = (await once(this.#child, 'message')) as [ClientNews];
      if (news.type === type) return news as ClientNews & { readonly type: T };
    }
  }
}
