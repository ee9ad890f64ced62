import type { Socket } from 'socket.io';
import type { ErrorCode } from '../../contract/errors.ts';
import type { NotificationName, Notifications } from '../../contract/notifications.ts';
import type { Viewer } from '../../contract/visibility.ts';
import type { DeviceId, SessionId, SiteId } from '../../domain/ids.ts';
import { siteOf, type Identity } from '../auth/Identity.ts';
import type { VerifiedToken } from '../auth/Tokens.ts';

type Contribution = Notifications['contribution'];

/** setTimeout's limit. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

type Options = {
  readonly id: SessionId;
  readonly socket: Socket;
  readonly token: VerifiedToken;
  readonly device: DeviceId;
  readonly now: () => number;
};

/** One authenticated socket: who is behind it, what it has been told, and when it was last heard of. */
export class Session {
  readonly id: SessionId;
  readonly device: DeviceId;
  readonly site: SiteId | null;
  /** Log version up to which this session has been told all that it may know; 0 before its welcome. */
  sentVersion = 0;
  readonly #socket: Socket;
  readonly #now: () => number;
  #token: VerifiedToken;
  #lastSeenAt: number;
  #expiry: NodeJS.Timeout | undefined;
  #welcomed = false;
  #leaving = false;
  /** What came before the welcome and is told right after it: the latest of each kind. */
  readonly #held = new Map<NotificationName, () => void>();
  #contribution: Contribution = { contributes: false, maxSpatialLayer: 0, microphone: false };

  constructor({ id, socket, token, device, now }: Options) {
    this.id = id;
    this.device = device;
    this.site = siteOf(token.identity);
    this.#socket = socket;
    this.#now = now;
    this.#lastSeenAt = now();
    this.#token = token;
    socket.conn.on('packet', () => {
      this.#lastSeenAt = now();
    });
    this.renew(token);
  }

  get identity(): Identity {
    return this.#token.identity;
  }

  get viewer(): Viewer {
    return { roles: this.identity.roles, site: this.site };
  }

  get tokenExpiresAt(): number {
    return this.#token.expiresAt;
  }

  /** When the last packet (a heartbeat at least) came from the client, ms epoch. */
  get lastSeenAt(): number {
    return this.#lastSeenAt;
  }

  get welcomed(): boolean {
    return this.#welcomed;
  }

  /** It said goodbye itself. */
  get leaving(): boolean {
    return this.#leaving;
  }

  get closed(): boolean {
    return !this.#socket.connected;
  }

  /** Goes on with another token of the same identity: with the roles that it names, until it expires. Rule [WR7]. */
  renew(token: VerifiedToken): void {
    this.#token = token;
    clearTimeout(this.#expiry);
    const leftMs = Math.min(Math.max(0, token.expiresAt - this.#now()), LONGEST_TIMER_MS);
    this.#expiry = setTimeout(() => this.goodbye('token_expired', true), leftMs).unref();
  }

  /** Sends the first message; what was to be told before it follows now. */
  welcome(payload: Notifications['welcome']): void {
    this.#welcomed = true;
    this.#socket.emit('welcome', payload);
    this.#held.forEach((send) => send());
    this.#held.clear();
  }

  notify<N extends Exclude<NotificationName, 'welcome'>>(name: N, payload: Notifications[N]): void {
    const send = (): void => void this.#socket.emit(name, payload);
    if (this.#welcomed || name === 'goodbye') {
      send();
    } else {
      this.#held.set(name, send);
    }
  }

  /** For what is soon out of date: dropped instead of queued when the line is full. */
  notifyVolatile<N extends NotificationName>(name: N, payload: Notifications[N]): void {
    if (this.#welcomed) {
      this.#socket.volatile.emit(name, payload);
    }
  }

  /** Changes what the client shall send, and tells it where that is news. */
  wantContribution(change: Partial<Contribution>): void {
    const before = this.#contribution;
    const wanted = { ...before, ...change };
    this.#contribution = wanted;
    if (
      wanted.contributes !== before.contributes ||
      wanted.maxSpatialLayer !== before.maxSpatialLayer ||
      wanted.microphone !== before.microphone
    ) {
      this.notify('contribution', wanted);
    }
  }

  /** Says why, and closes the socket. With `retry` the client comes back by itself. */
  goodbye(code: ErrorCode, retry: boolean): void {
    this.notify('goodbye', { code, retry });
    this.#socket.disconnect(true);
  }

  /** The client said goodbye: closes the socket once that has been answered. */
  leave(): void {
    this.#leaving = true;
    setImmediate(() => this.#socket.disconnect(true));
  }

  /** Ends the timers. To be called when the socket has gone. */
  end(): void {
    clearTimeout(this.#expiry);
  }
}
