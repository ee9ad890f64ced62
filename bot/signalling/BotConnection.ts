import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Reply } from '../../contract/errors.ts';
import type { Login } from '../../contract/http.ts';
import type { NotificationName, Notifications, Resync } from '../../contract/notifications.ts';
import type { Handshake, RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { asId } from '../../domain/ids.ts';
import type { CommandId, DeviceId } from '../../domain/ids.ts';
import { LogFollower } from './LogFollower.ts';
import { logIn, RefusedByServer, refreshLogin } from './logIn.ts';
import type { Credentials } from './logIn.ts';

export type BotConnectionOptions = {
  /** Where the server is, such as `http://localhost:8443`. */
  readonly url: string;
  readonly credentials: Credentials;
  /** Given when transports and programme shall come with the welcome. */
  readonly rtpCapabilities?: Handshake['rtpCapabilities'];
  readonly on?: { readonly [N in NotificationName]?: (notification: Notifications[N]) => void };
  /** The conference has changed, or what was missed of it is there. */
  readonly onState?: (state: Conference) => void;
  readonly onDisconnect?: () => void;
};

/** Why a socket was not let in: the network, or the server's no with its code. */
type Refusal = Error & { readonly data?: { readonly code?: string; readonly retryAfterMs?: number } };

const REQUEST_TIMEOUT_MS = 10_000;
/** The first attempt comes within this, further ones after a pause and a spread that grows to 1.8 s, as pages have it. */
const FIRST_RETRY_MS = 250;
const RETRY_PAUSE_MS = 200;
const FIRST_SPREAD_MS = 300;
const SPREAD_STEP_MS = 100;
const LAST_SPREAD_MS = 1800;

/**
 * A bot's signalling: logs in, opens the socket, follows the log, and comes back when the socket is lost. It speaks
 * the protocol as a stranger would, from the contract alone.
 */
export class BotConnection {
  readonly #options: BotConnectionOptions;
  readonly #log = new LogFollower();
  readonly #device = asId<DeviceId>(randomUUID());
  #login: Login | null = null;
  #socket: Socket | null = null;
  #renewal: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;
  /** Attempts to open the socket since the last welcome. */
  #failures = 0;
  /** When the last attempt to open the socket began, `performance.now`. */
  #openedAt = 0;

  constructor(options: BotConnectionOptions) {
    this.#options = options;
  }

  get state(): Conference {
    return this.#log.state;
  }

  get openedAt(): number {
    return this.#openedAt;
  }

  get connected(): boolean {
    return this.#socket?.connected === true;
  }

  async logIn(): Promise<void> {
    this.#login = await logIn(this.#options.url, this.#options.credentials);
  }

  /** Opens the socket, after `logIn`. The welcome comes as a notification, now and after every loss. */
  open(): void {
    this.#socket = io(this.#options.url, {
      transports: ['websocket'],
      autoConnect: false,
      reconnection: false,
      forceNew: true,
      auth: (send) => send(this.#handshake()),
    });
    this.#socket.on('connect_error', (error) => void this.#handleRefusal(error));
    this.#socket.on('disconnect', () => this.#handleLoss());
    this.#socket.onAny((name: NotificationName, payload: unknown) => this.#handle(name, payload as never));
    this.#connect();
  }

  /** @throws RefusedByServer with the code of the server's no; an error when no answer comes. */
  async request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    if (this.#socket === null) throw new Error(`${name}: the socket has not been opened`);
    const answer: unknown = await this.#socket.timeout(REQUEST_TIMEOUT_MS).emitWithAck(name, input);
    const reply = answer as Reply<RequestOutput<N>>;
    if (!reply.ok) throw new RefusedByServer(name, reply.code);

    return reply.data;
  }

  /** Drops the line as a pulled cable does; the bot comes back by itself. */
  drop(): void {
    this.#socket?.io.engine.close();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#renewal);
    clearTimeout(this.#retry);
    this.#socket?.disconnect();
  }

  #connect(): void {
    this.#openedAt = performance.now();
    this.#socket?.connect();
  }

  #handshake(): Handshake {
    const { rtpCapabilities } = this.#options;

    return {
      token: this.#login?.accessToken ?? '',
      contract: CONTRACT_VERSION,
      device: this.#device,
      version: this.#log.version,
      ...(this.#login === null ? {} : { conference: this.#login.conference, head: this.#log.head }),
      ...(rtpCapabilities === undefined ? {} : { rtpCapabilities }),
    };
  }

  #handle<N extends NotificationName>(name: N, payload: Notifications[N]): void {
    if (name === 'welcome') this.#handleWelcome(payload as Notifications['welcome']);
    if (name === 'events') this.#handleEvents(payload as Notifications['events']);
    if (name === 'goodbye') this.#closed ||= !(payload as Notifications['goodbye']).retry;
    this.#options.on?.[name]?.(payload);
  }

  #handleWelcome({ log, serverTime, tokenExpiresAt }: Notifications['welcome']): void {
    this.#take(log);
    this.#failures = 0;
    this.#renewAfterHalf(tokenExpiresAt - serverTime);
  }

  #handleEvents(events: Notifications['events']): void {
    if (this.#log.append(events)) this.#options.onState?.(this.#log.state);
    else void this.#sync();
  }

  #take(log: Resync): void {
    this.#log.take(log);
    this.#options.onState?.(this.#log.state);
  }

  #renewAfterHalf(lifeMs: number): void {
    clearTimeout(this.#renewal);
    this.#renewal = setTimeout(() => void this.#renew(), lifeMs / 2);
  }

  async #sync(): Promise<void> {
    const resync = await this.request('log.sync', { version: this.#log.version }).catch(() => null);
    // Where the line broke meanwhile, the next welcome brings what is missing.
    if (resync !== null) this.#take(resync);
  }

  async #renew(): Promise<void> {
    try {
      await this.#refresh();
      const renewed = await this.request('session.renew', { token: this.#login?.accessToken ?? '' });
      this.#renewAfterHalf(renewed.expiresAt - Date.now());
    } catch {
      // The session ends with its token, and the bot comes back with a new log-in.
    }
  }

  async #refresh(): Promise<void> {
    const { url } = this.#options;
    this.#login = await refreshLogin(url, this.#login?.refreshToken ?? '');
  }

  async #handleRefusal({ data }: Refusal): Promise<void> {
    if (data?.code === 'token_expired' || data?.code === 'unauthenticated') {
      // Where the refresh token is of no use either, the PIN is; and if the server is away, the next attempt tells.
      await this.#refresh().catch(() => this.logIn().catch(() => undefined));
    }
    this.#retryLater(data?.retryAfterMs);
  }

  #handleLoss(): void {
    clearTimeout(this.#renewal);
    this.#options.onDisconnect?.();
    this.#retryLater();
  }

  #retryLater(atLeastMs = 0): void {
    if (this.#closed) return;
    clearTimeout(this.#retry);
    const spreadMs = Math.min(LAST_SPREAD_MS, FIRST_SPREAD_MS + SPREAD_STEP_MS * this.#failures);
    // Bots of a killed server do not all come back in one instant, and neither do browsers.
    const waitMs =
      this.#failures === 0 ? Math.random() * FIRST_RETRY_MS : RETRY_PAUSE_MS + Math.random() * spreadMs;
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#connect(), atLeastMs + waitMs);
  }
}

/** An id for a command. */
export function newCommand(): CommandId {
  return asId<CommandId>(randomUUID());
}
