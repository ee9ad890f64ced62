import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import { io, type Socket } from 'socket.io-client';
import type { NotificationName, Notifications } from '../../contract/notifications.ts';
import type { Handshake, RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import { NO_ANSWER, type Answer, type AnswerCode } from './answer.ts';
import { liveWithin } from './liveWithin.ts';
import { endsLogin } from './LoginStore.ts';
import { Reconnecting } from './Reconnecting.ts';
import { refusalOf, type Refusal } from './refusal.ts';
import { ServerClock } from './ServerClock.ts';
import type { SignallingStatus } from './SignallingStatus.ts';
import { startUpkeep } from './startUpkeep.ts';

/** The server did not let this page in for now. */
export type Held = {
  readonly code: AnswerCode;
  /** When the next attempt comes by itself, ms of the steady clock (`clock.localNow`). */
  readonly until: number;
};

export type SignallingOptions = {
  /** What to say of oneself; read anew at every attempt. */
  readonly handshake: () => Handshake;
  /** Gets a fresh access token. */
  readonly renewToken: () => Promise<Answer<string>>;
  /** Whether the server answers a plain request. */
  readonly serverAnswers: () => Promise<boolean>;
  /** Where the server is; the page's own origin by default. */
  readonly url?: string;
  /** Uniform in [0, 1). */
  readonly random?: () => number;
};

type Listener<N extends NotificationName> = (message: Notifications[N]) => void;
/** A request that the socket did not carry to an answer: lost with the line, or too late. */
const LOST = Symbol('lost');

const ATTEMPT_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 12_000;

/** The page's one socket: typed requests up, notifications down, and coming back by itself. Rules [CL3] to [CL8]. */
export class Signalling {
  readonly clock = new ServerClock();
  readonly #status = signal<SignallingStatus>('connecting');
  readonly #endedBy = signal<AnswerCode | null>(null);
  readonly #staleSince = signal<number | null>(null);
  readonly #held = signal<Held | null>(null);
  readonly #listeners = new Map<string, Set<(message: never) => void>>();
  readonly #options: SignallingOptions;
  readonly #attempts: Reconnecting;
  readonly #socket: Socket;
  #stopUpkeep: () => void = () => {};
  #invitedBack = false;
  /** Before its welcome a socket has nobody who answers. */
  #welcome = false;

  constructor(options: SignallingOptions) {
    this.#options = options;
    this.#attempts = new Reconnecting({
      connect: () => this.#socket.connect(),
      serverAnswers: options.serverAnswers,
      random: options.random ?? Math.random,
    });
    this.#socket = io(options.url ?? '', {
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
      // Attempts are paced here: a refusal, a restart and a broken line want different waits.
      reconnection: false,
      timeout: ATTEMPT_TIMEOUT_MS,
      auth: (send) => send(this.#options.handshake()),
    });
    this.#socket.onAny((name: string, message: unknown) => this.#receive(name, message));
    this.#socket.on('connect_error', (error: Error) => void this.#refused(refusalOf(error)));
    this.#socket.on('disconnect', () => this.#lost());
  }

  get status(): ReadonlySignal<SignallingStatus> {
    return this.#status;
  }

  /** The code with which the server said that it is over; null otherwise. */
  get endedBy(): ReadonlySignal<AnswerCode | null> {
    return this.#endedBy;
  }

  /** Why the server did not let it in at the last attempt, and when the next one comes; null otherwise. */
  get held(): ReadonlySignal<Held | null> {
    return this.#held;
  }

  /** When what is known ceased to be the present state, server's ms epoch; null while it is, and before the first. */
  get staleSince(): ReadonlySignal<number | null> {
    return this.#staleSince;
  }

  /** Calls `listener` for every notification of that name. Answers the function that stops it. */
  on<N extends NotificationName>(name: N, listener: Listener<N>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Starts, or starts again after an end. Does nothing where it runs already. */
  connect(): void {
    if (this.#socket.active) {
      return;
    }
    this.#endedBy.value = null;
    this.#status.value = 'connecting';
    this.#attempts.now();
  }

  /** Tries at once where it is waiting for the next attempt: the network came back, or somebody pressed. */
  retryNow(): void {
    this.#attempts.hurry();
  }

  /** Drops the line and comes back on a new one: the last resort when this session's media does not recover. */
  reconnect(): void {
    this.#socket.io.engine.close();
  }

  /** Ends it from this side. `connect` starts it again. */
  close(): void {
    this.#end(null);
  }

  /**
   * Sends a request. A command is sent again with the same id when the line broke before its answer; everything else
   * belongs to the socket that it was sent on and is not. Never throws: without an answer in time it is `no_answer`.
   */
  async request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Answer<RequestOutput<N>>> {
    const deadline = this.clock.localNow() + REQUEST_TIMEOUT_MS;
    const repeatable = 'command' in input;
    for (;;) {
      const remainingMs = deadline - this.clock.localNow();
      const answer = await this.#send<Answer<RequestOutput<N>>>(name, input, remainingMs);
      if (answer !== LOST) {
        return answer;
      }
      if (!repeatable || !(await liveWithin(this.#status, deadline - this.clock.localNow()))) {
        return NO_ANSWER;
      }
    }
  }

  async #send<T>(name: string, input: object, timeoutMs: number): Promise<T | typeof LOST> {
    if (!this.#welcome || timeoutMs <= 0) {
      return LOST;
    }
    const waitMs = Math.min(timeoutMs, ATTEMPT_TIMEOUT_MS);
    return await new Promise((resolve) => {
      this.#socket.timeout(waitMs).emit(name, input, (lost: Error | null, answer: T) => {
        resolve(lost === null ? answer : LOST);
      });
    });
  }

  #receive(name: string, message: unknown): void {
    this.#welcome ||= name === 'welcome';
    batch(() => {
      for (const listener of this.#listeners.get(name) ?? []) {
        listener(message as never);
      }
      if (name === 'welcome') {
        this.#welcomed(message as Notifications['welcome']);
      } else if (name === 'goodbye') {
        this.#dismissed(message as Notifications['goodbye']);
      }
    });
  }

  /** After the listeners have taken the welcome in, so that `live` means that the state is there. */
  #welcomed(welcome: Notifications['welcome']): void {
    this.#attempts.succeeded();
    this.#invitedBack = false;
    this.#status.value = 'live';
    this.#held.value = null;
    this.#staleSince.value = null;
    this.#stopUpkeep();
    this.#stopUpkeep = startUpkeep(this, welcome, this.#options.renewToken);
  }

  #dismissed({ code, retry }: Notifications['goodbye']): void {
    if (retry) {
      this.#invitedBack = true;
    } else {
      this.#end(code);
    }
  }

  #lost(): void {
    this.#welcome = false;
    this.#stopUpkeep();
    if (this.#status.peek() === 'ended') {
      return;
    }
    if (this.#status.peek() === 'live') {
      this.#markStale();
      this.#status.value = 'stale';
    }
    if (this.#invitedBack) {
      this.#attempts.spread();
    } else {
      this.#attempts.again();
    }
  }

  async #refused({ code, final, retryAfterMs }: Refusal): Promise<void> {
    const renewable = code === 'token_expired' || code === 'unauthenticated';
    if (renewable) {
      const renewed = await this.#options.renewToken();
      if (!renewed.ok && endsLogin(renewed.code)) {
        this.#end(renewed.code);
        return;
      }
    } else if (final) {
      this.#end(code);
      return;
    }
    if (this.#status.peek() !== 'ended') {
      const until = this.clock.localNow() + this.#attempts.again(retryAfterMs);
      this.#held.value = renewable || code === 'no_answer' ? null : { code, until };
    }
  }

  #end(code: AnswerCode | null): void {
    this.#attempts.stop();
    this.#stopUpkeep();
    this.#endedBy.value = code;
    this.#held.value = null;
    this.#markStale();
    this.#status.value = 'ended';
    this.#socket.disconnect();
  }

  #markStale(): void {
    if (this.#status.peek() === 'live') {
      this.#staleSince.value = this.clock.serverNow();
    }
  }
}
