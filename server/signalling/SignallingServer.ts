import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { types } from 'mediasoup';
import { Server, type Socket } from 'socket.io';
import type { ErrorCode } from '../../contract/errors.ts';
import type { MediaJoined } from '../../contract/notifications.ts';
import { MESSAGE_LIMIT_BYTES } from '../../contract/version.ts';
import type { ConferenceId, SessionId } from '../../domain/ids.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import { newId } from '../application/newId.ts';
import type { Tokens } from '../auth/Tokens.ts';
import type { MediaEvent, MediaPlane } from '../media/MediaPlane.ts';
import type { ServerLog } from '../ServerLog.ts';
import { admit, isAllowedOrigin, type Admitted } from './admission.ts';
import { ConferenceChannel } from './ConferenceChannel.ts';
import { handlerTable } from './handlers/handlerTable.ts';
import { Session } from './Session.ts';
import { attachWire } from './wire.ts';

/** A dead line is noticed after both at the latest: within ten seconds. */
const PING_INTERVAL_MS = 5000;
const PING_TIMEOUT_MS = 4500;
/** Hard limit of the transport. Messages between this and the contract's limit get an answer that says so. */
const HARD_LIMIT_FACTOR = 4;

type Options = {
  readonly http: HttpServer | HttpsServer;
  readonly conferences: readonly LiveConference[];
  readonly plane: MediaPlane;
  readonly tokens: Tokens;
  readonly allowedOrigins: readonly string[];
  readonly now: () => number;
  readonly log: ServerLog;
};

/** The sockets: opens sessions for those who may come in, and closes them. */
export class SignallingServer {
  readonly #io: Server;
  readonly #options: Options;
  readonly #channels: ReadonlyMap<ConferenceId, ConferenceChannel>;
  readonly #exits = new Set<Promise<void>>();
  #stopping = false;

  constructor(options: Options) {
    this.#options = options;
    this.#channels = new Map(
      options.conferences.map((conference) => [
        conference.runner.conference,
        new ConferenceChannel(conference, options.plane),
      ]),
    );
    this.#io = new Server(options.http, {
      transports: ['websocket'],
      serveClient: false,
      pingInterval: PING_INTERVAL_MS,
      pingTimeout: PING_TIMEOUT_MS,
      maxHttpBufferSize: HARD_LIMIT_FACTOR * MESSAGE_LIMIT_BYTES,
      allowRequest: (request, decide) => {
        decide(null, isAllowedOrigin(request, options.allowedOrigins));
      },
    });
    this.#io.use((socket, next) => {
      const admitted = this.#admit(socket);
      next(typeof admitted === 'string' ? Object.assign(new Error(admitted), { data: { code: admitted } }) : undefined);
    });
    this.#io.on('connection', (socket) => void this.#connected(socket));
  }

  /** Passes an event of the media plane to the conference or the session that it concerns. */
  handleMedia(event: MediaEvent): void {
    if ('conference' in event) {
      return this.#channels.get(event.conference)?.handleMedia(event);
    }
    const concerned = 'sessions' in event ? event.sessions : [event.session];
    for (const channel of this.#channels.values()) {
      const own = concerned.filter((id) => channel.session(id) !== undefined);
      if (own.length > 0) {
        channel.handleMedia('sessions' in event ? { ...event, sessions: own } : event);
      }
    }
  }

  /** Says goodbye to everybody, writes down that they have gone, and closes. */
  async close(): Promise<void> {
    this.#stopping = true;
    for (const channel of this.#channels.values()) {
      channel.sessions.forEach((session) => session.goodbye('server_stopping', true));
      channel.close();
    }
    await Promise.all(this.#exits);
    await this.#io.close();
  }

  /** Who it is; kept on the socket from the middleware to the connection. */
  #admit(socket: Socket<never, never, never, { admitted?: Admitted }>): Admitted | ErrorCode {
    if (this.#stopping) {
      return 'server_stopping';
    }
    const admitted = admit(socket.handshake.auth, this.#options.tokens);
    if (typeof admitted === 'string') {
      return admitted;
    }
    if (!this.#channels.has(admitted.identity.conference)) {
      return 'not_found';
    }
    socket.data.admitted = admitted;

    return admitted;
  }

  async #connected(socket: Socket): Promise<void> {
    const { log, now } = this.#options;
    const { identity, expiresAt, handshake } = (socket.data as { admitted: Admitted }).admitted;
    const channel = this.#channels.get(identity.conference);
    if (channel === undefined) {
      return;
    }
    const session = new Session({
      id: newId<SessionId>(),
      socket,
      identity,
      device: handshake.device,
      tokenExpiresAt: expiresAt,
      now,
    });
    socket.on('disconnect', (reason) => this.#disconnected(channel, session, reason));
    try {
      await this.#open(socket, channel, session, handshake);
      log.info({ session: session.id, identity: identity.name }, 'session opened');
    } catch (error) {
      log.error({ err: error, session: session.id, identity: identity.name }, 'session could not be opened');
      session.goodbye('internal', true);
    }
  }

  async #open(
    socket: Socket,
    channel: ConferenceChannel,
    session: Session,
    { conference, version, rtpCapabilities }: Admitted['handshake'],
  ): Promise<void> {
    const { plane, tokens, now, log } = this.#options;
    const refusal = await channel.enter(session);
    if (refusal !== null) {
      return session.goodbye(refusal.code, false);
    }
    const media = rtpCapabilities === undefined ? null : await this.#media(channel, session, rtpCapabilities);
    if (session.closed) {
      return;
    }
    const context = { session, conference: channel.conference, channel, plane, tokens, now };
    attachWire({ socket, session, handlers: handlerTable, context, log });
    const { identity, tokenExpiresAt } = session;
    session.welcome({
      conference: identity.conference,
      session: session.id,
      roles: identity.roles,
      site: session.site,
      name: identity.name,
      serverTime: now(),
      tokenExpiresAt,
      log: channel.resync(session, conference === identity.conference ? version : 0),
      programme: channel.conference.programme,
      media,
    });
    channel.introduce(session);
  }

  /** Transports with the welcome. Without them (the plane is restarting) the session opens all the same. */
  async #media(channel: ConferenceChannel, session: Session, capabilities: object): Promise<MediaJoined | null> {
    try {
      return await channel.joinMedia(session, capabilities as types.RtpCapabilities);
    } catch (error) {
      this.#options.log.warn({ err: error, session: session.id }, 'session opens without media');
      return null;
    }
  }

  #disconnected(channel: ConferenceChannel, session: Session, reason: string): void {
    const said = session.leaving || reason === 'client namespace disconnect';
    const cause = said ? 'left' : this.#stopping ? 'server_stopped' : 'lost';
    const exit = channel
      .exit(session, cause)
      .then(() => this.#options.log.info({ session: session.id, identity: session.identity.name, reason }, 'session closed'))
      .catch((error: unknown) => this.#options.log.error({ err: error, session: session.id }, 'session close failed'))
      .finally(() => this.#exits.delete(exit));
    this.#exits.add(exit);
  }
}
