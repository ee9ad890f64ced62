import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { SiteId } from '../../domain/ids.ts';
import type { Counters } from '../rig/TakeFigures.ts';
import type { FromViewers, NamedConsumer, ToViewers } from './viewerMessages.ts';

/** One process of sites, as the server sees it. */
export class ViewerHost {
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (message: FromViewers) => void>();
  #lastId = 0;

  constructor(onMessage: (message: FromViewers) => void) {
    this.#child = fork(new URL('viewerProcess.ts', import.meta.url), { serialization: 'advanced' });
    this.#child.on('message', (message: FromViewers) => {
      if ('id' in message) this.#answers.get(message.id)?.(message);
      else onMessage(message);
    });
  }

  tell(message: ToViewers): void {
    this.#child.send(message);
  }

  /** Resolves when the site has negotiated the consumers. */
  async consume(site: SiteId, consumers: readonly NamedConsumer[]): Promise<void> {
    await this.#ask((id) => ({ type: 'consume', id, site, consumers }));
  }

  async count(): Promise<Counters> {
    const answer = await this.#ask((id) => ({ type: 'count', id }));
    if (answer.type !== 'counted') throw new Error(`expected counters, got ${answer.type}`);

    return answer.counters;
  }

  close(): void {
    this.#child.disconnect();
  }

  async #ask(make: (id: number) => ToViewers): Promise<FromViewers> {
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve } = Promise.withResolvers<FromViewers>();
    this.#answers.set(id, resolve);
    this.tell(make(id));

    return promise.finally(() => this.#answers.delete(id));
  }
}
