import type { Socket } from 'socket.io';
import type { ErrorCode } from '../../contract/errors.ts';
import type { NotificationName, Notifications } from '../../contract/notifications.ts';
import type { Viewer } from '../../contract/visibility.ts';
import type { DeviceId, SessionId, SiteId } from '../../domain/ids.ts';
import { siteOf, type Identity } from '../auth/Identity.ts';

type Contribution = Notifications['contribution'];

/** How long before a token's end the socket is closed at the latest; clients renew minutes earlier. */
const EXPIRY_GRACE_MS = 5000;
/** setTimeout's limit. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

type Options = {
  readonly id: SessionId;
  readonly socket: Socket;
  readonly identity: Identity;
  readonly device: DeviceId;
  readonly tokenExpiresAt: number;
  readonly now: () => number;
};

/** One authenticated socket: who is behind it, what it has been told, and when it was last heard of. */
export class Session {
  readonly id: SessionId;
  readonly identity: Identity;
  readonly device: DeviceId;
  readonly site: SiteId | null;
  readonly viewer: Viewer;
  /** Log version up to which this session has been told all that it may know. */
  sentVersion = 0;
  /** It said goodbye itself. */
  leaving = false;
  readonly #socket: Socket;
  readonly #now: () => number;
  #lastSeenAt: number;
  #tokenExpiresAt: number;
  #expiry: NodeJS.Timeout | undefined;
  #welcomed = false;
  readonly #held: (() => void)[] = [];
  #contribution: Contribution = { contributes: false, maxSpatialLayer: 0, microphone: false };

  constructor({ id, socket, identity, device, tokenExpiresAt, now }: Options) {
    this.id = id;
    this.identity = identity;
    this.device = device;
    this.site = siteOf(identity);
    this.viewer = { roles: identity.roles, site: this.site };
    this.#socket = socket;
    this.#now = now;
    this.#lastSeenAt = now();
    this.#tokenExpiresAt = tokenExpiresAt;
    socket.conn.on('packet', () => {
      this.#lastSeenAt = now();
    });
    this.renew(tokenExpiresAt);
  }

  /** When the last packet (a heartbeat at least) came from the client, ms epoch. */
  get lastSeenAt(): number {
    return this.#lastSeenAt;
  }

  get tokenExpiresAt(): number {
    return this.#tokenExpiresAt;
  }

  get closed(): boolean {
    return !this.#socket.connected;
  }

  /** The session goes on until `expiresAt` (ms epoch), and then ends with `token_expired`. */
  renew(expiresAt: number): void {
    this.#tokenExpiresAt = expiresAt;
    clearTimeout(this.#expiry);
    const afterMs = Math.min(Math.max(0, expiresAt - this.#now()) + EXPIRY_GRACE_MS, LONGEST_TIMER_MS);
    this.#expiry = setTimeout(() => this.goodbye('token_expired', true), afterMs).unref();
  }

  /** Sends the first message; what was to be told before it follows now. */
  welcome(payload: Notifications['welcome']): void {
    this.#welcomed = true;
    this.#socket.emit('welcome', payload);
    this.#held.splice(0).forEach((send) => send());
  }

  notify<N extends NotificationName>(name: N, payload: Notifications[N]): void {
    if (this.#welcomed || name === 'goodbye') {
      this.#socket.emit(name, payload);
    } else {
      this.#held.push(() => this.#socket.emit(name, payload));
    }
  }

  /** For what is soon out of date: dropped instead of queued when the line is full. */
  notifyVolatile<N extends NotificationName>(name: N, payload: Notifications[N]): void {
    if (this.#welcomed) {
      this.#socket.volatile.emit(name, payload);
    }
  }

  get contribution(): Contribution {
    return this.#contribution;
  }

  /** Changes what the client shall send, and tells it where that is news. */
  wantContribution(change: Partial<Contribution>): void {
    const wanted = { ...this.#contribution, ...change };
    const news = JSON.stringify(wanted) !== JSON.stringify(this.#contribution);
    this.#contribution = wanted;
    if (news) {
      this.notify('contribution', wanted);
    }
  }

  /** Says why, and closes the socket. With `retry` the client comes back by itself. */
  goodbye(code: ErrorCode, retry: boolean): void {
    this.notify('goodbye', { code, retry });
    this.#socket.disconnect(true);
  }

  /** Ends the timers. To be called when the socket has gone. */
  end(): void {
    clearTimeout(this.#expiry);
  }
}
