import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Reply } from '../../contract/errors.ts';
import type { NotificationName, Notifications, Resync } from '../../contract/notifications.ts';
import type { Handshake, RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import type { SiteId } from '../../domain/ids.ts';
import { initialConference, type Conference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';

export type TestClientOptions = Partial<Omit<Handshake, 'contract'>> & {
  readonly contract?: number;
  readonly origin?: string;
  /** A client whose place it takes: it goes on from the state that this one holds. */
  readonly after?: TestClient;
};

type Message = {
  [N in NotificationName]: { readonly name: N; readonly payload: Notifications[N] };
}[NotificationName];

/** A client over a real socket: it keeps what it is told, folds the log that it may see, and waits for states. */
export class TestClient {
  readonly socket: Socket;
  /** Everything that came, oldest first. */
  readonly messages: Message[] = [];
  /** Fold of the visible log, and the version that it stands for. */
  state: Conference = initialConference;
  version = 0;
  /** Names the history up to there. */
  head = '';
  /** Batches that did not begin where the last one ended: something was missed. */
  gaps = 0;
  /** Makes it deaf for so many batches of events that come next. */
  deafFor = 0;
  /** How many it did not hear for that reason. */
  missed = 0;
  /** Why the handshake was refused. */
  refusal: { readonly code: string; readonly retryAfterMs?: number } | null = null;
  readonly #waiting = new Set<() => void>();

  constructor(url: string, { origin, after, ...handshake }: TestClientOptions) {
    if (after !== undefined) {
      this.state = after.state;
      this.version = after.version;
      this.head = after.head;
    }
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { contract: CONTRACT_VERSION, device: newOpaqueId<string>(), ...handshake },
      ...(origin === undefined ? {} : { extraHeaders: { origin } }),
    });
    this.socket.onAny((name: string, payload: unknown) => {
      this.#take({ name, payload } as Message);
      this.#look();
    });
    this.socket.on('connect_error', (error: Error & { data?: TestClient['refusal'] }) => {
      this.refusal = error.data ?? { code: error.message };
      this.#look();
    });
    this.socket.on('disconnect', () => this.#look());
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Payloads of all notifications of that name, oldest first. */
  all<N extends NotificationName>(name: N): readonly Notifications[N][] {
    return this.messages.flatMap((message) =>
      message.name === name ? [message.payload as Notifications[N]] : [],
    );
  }

  /** The newest notification of that name. Throws where there was none. */
  latest<N extends NotificationName>(name: N): Notifications[N] {
    const payload = this.all(name).at(-1);
    if (payload === undefined) {
      throw new Error(`no ${name} has come`);
    }
    return payload;
  }

  /** @throws where the server does not let it in. */
  async welcomed(): Promise<void> {
    await this.until('it is welcomed', () => this.all('welcome').length > 0 || this.#over());
    if (this.all('welcome').length === 0) {
      const [goodbye] = this.all('goodbye');
      throw new Error(`not welcomed: ${this.refusal?.code ?? goodbye?.code ?? 'the line broke'}`);
    }
  }

  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Reply<RequestOutput<N>>> {
    return this.raw(name, input);
  }

  /** Sends whatever it is given, well-formed or not, and answers the acknowledgement. */
  async raw<Output = unknown>(name: string, ...args: readonly unknown[]): Promise<Reply<Output>> {
    return (await this.socket.timeout(5000).emitWithAck(name, ...args)) as Reply<Output>;
  }

  /** Waits until the condition holds; it is looked at whenever something comes. Throws after five seconds. */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) {
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = (): void => {
      if (condition()) {
        resolve();
      }
    };
    const timer = setTimeout(() => reject(new Error(`waited in vain until ${what}`)), 5000);
    this.#waiting.add(look);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(look);
    }
  }

  /** Waits until it has been told of this version of the log. */
  async reaches(version: number): Promise<void> {
    await this.until(`version ${version} is reached`, () => this.version >= version);
  }

  async gone(): Promise<void> {
    await this.until('the socket is closed', () => !this.connected);
  }

  /** Waits until it has been told that a site, which was there, has no connection any more. */
  async siteHasGone(id: SiteId): Promise<void> {
    await this.until(`${id} has gone`, () => {
      const site = this.state.sites[id];
      return site !== undefined && site.lastDisconnect !== null && site.connections.length === 0;
    });
  }

  /** Breaks the line without a word, as a pulled cable does once it is noticed. */
  breakLine(): void {
    this.socket.io.engine.close();
  }

  close(): void {
    this.socket.disconnect();
  }

  /** Takes in a stretch of the log or a snapshot. */
  fold(log: Resync): void {
    if (log.kind === 'snapshot') {
      this.state = log.state;
      this.version = log.version;
      this.head = log.head;
    } else if (log.from > this.version) {
      this.gaps += 1;
    } else {
      const { version } = this;
      this.state = log.events.filter((event) => event.version > version).reduce(evolve, this.state);
      this.version = Math.max(version, log.to);
      this.head = log.to > version ? log.head : this.head;
    }
  }

  #take(message: Message): void {
    this.messages.push(message);
    if (message.name === 'welcome') {
      this.fold(message.payload.log);
    } else if (message.name === 'events' && this.deafFor > 0) {
      this.deafFor -= 1;
      this.missed += 1;
    } else if (message.name === 'events') {
      this.fold({ kind: 'events', ...message.payload });
    }
  }

  #over(): boolean {
    return this.refusal !== null || this.all('goodbye').length > 0;
  }

  #look(): void {
    for (const look of this.#waiting) {
      look();
    }
  }
}

/** An id in the contract's form that nobody else has. */
export function newOpaqueId<Id extends string = string>(): Id {
  return randomBytes(12).toString('base64url') as Id;
}
