import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server, type Socket } from 'socket.io';
import type { ErrorCode } from '../../contract/errors.ts';
import type { MediaJoined } from '../../contract/notifications.ts';
import { MESSAGE_LIMIT_BYTES } from '../../contract/version.ts';
import type { ConferenceId, SessionId } from '../../domain/ids.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import { newId } from '../application/newId.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { MediaError, type JoinMedia, type MediaEvent, type MediaPlane } from '../media/MediaPlane.ts';
import type { ServerLog } from '../ServerLog.ts';
import { admit, isAllowedOrigin, type Admitted } from './admission.ts';
import { ConferenceChannel } from './ConferenceChannel.ts';
import { errorCode } from './errorCode.ts';
import { handlerTable } from './handlers/handlerTable.ts';
import { OpenSockets } from './OpenSockets.ts';
import { Session } from './Session.ts';
import { attachWire } from './wire.ts';
import { within } from './within.ts';

/** A dead line is noticed after both at the latest: within ten seconds. */
const PING_INTERVAL_MS = 5000;
const PING_TIMEOUT_MS = 4500;
/** For a connection to say who it is. */
const HANDSHAKE_TIMEOUT_MS = 10_000;
/** Hard limit of the transport. Messages between this and the contract's limit get an answer that says so. */
const HARD_LIMIT_FACTOR = 4;
/** How long a welcome waits for its transports. Without them the client asks for them later. */
const MEDIA_PATIENCE_MS = 2000;
/** For clients to answer that the socket is closed. */
const CLOSE_PATIENCE_MS = 500;

type Options = {
  readonly http: HttpServer | HttpsServer;
  readonly conferences: readonly LiveConference[];
  readonly plane: MediaPlane;
  readonly tokens: Tokens;
  readonly allowedOrigins: readonly string[];
  readonly now: () => number;
  readonly log: ServerLog;
};

/** The sockets: opens sessions for those who may come in, and closes them. Rules [WR1], [WR2], [WR8], [CH1], [CH6]. */
export class SignallingServer {
  readonly #io: Server;
  readonly #options: Options;
  readonly #channels: ReadonlyMap<ConferenceId, ConferenceChannel>;
  /** Who it is, from the middleware to the connection. */
  readonly #admitted = new WeakMap<Socket, Admitted>();
  readonly #openSockets: OpenSockets;
  readonly #sessions = new Set<Session>();
  /** Sessions that are being opened or closed. */
  readonly #tasks = new Set<Promise<void>>();
  #stopping = false;

  constructor(options: Options) {
    const { http, conferences, plane, allowedOrigins } = options;
    this.#options = options;
    this.#openSockets = new OpenSockets(http);
    this.#channels = new Map(
      conferences.map((conference) => [
        conference.runner.conference,
        new ConferenceChannel(conference, plane),
      ]),
    );
    this.#io = new Server(http, {
      transports: ['websocket'],
      serveClient: false,
      connectTimeout: HANDSHAKE_TIMEOUT_MS,
      pingInterval: PING_INTERVAL_MS,
      pingTimeout: PING_TIMEOUT_MS,
      maxHttpBufferSize: HARD_LIMIT_FACTOR * MESSAGE_LIMIT_BYTES,
      allowRequest: (request, decide) => {
        const refused: ErrorCode = 'origin_refused';
        const allowed = isAllowedOrigin(request, allowedOrigins);
        decide(allowed ? null : refused, allowed);
      },
    });
    this.#io.use((socket, next) => {
      const admitted = this.#admit(socket);
      const refused = typeof admitted === 'string' ? admitted : null;
      next(refused === null ? undefined : Object.assign(new Error(refused), { data: { code: refused } }));
    });
    this.#io.on('connection', (socket) => this.#connected(socket));
  }

  /** Passes an event of the media plane to the conference or the session that it concerns. */
  handleMedia(event: MediaEvent): void {
    switch (event.type) {
      case 'planeLost':
        return this.#channels.forEach((channel) => channel.handleMedia(event));
      case 'mediaLost':
        return this.#channels.forEach((channel) => {
          const sessions = event.sessions.filter((id) => channel.session(id) !== undefined);
          channel.handleMedia({ ...event, sessions });
        });
      case 'contributionWanted':
      case 'mediaState':
        return [...this.#channels.values()]
          .find((channel) => channel.session(event.session) !== undefined)
          ?.handleMedia(event);
      default:
        return this.#channels.get(event.conference)?.handleMedia(event);
    }
  }

  /** Says goodbye to everybody, writes down that they have gone, and closes. */
  async close(): Promise<void> {
    this.#stopping = true;
    this.#sessions.forEach((session) => session.goodbye('server_stopping', true));
    while (this.#tasks.size > 0) {
      await Promise.all(this.#tasks);
    }
    this.#channels.forEach((channel) => channel.close());
    const closed = this.#io.close();
    // A line that died unnoticed would hold up the end.
    await within(CLOSE_PATIENCE_MS, closed);
    this.#openSockets.destroy();
    await closed;
  }

  #admit(socket: Socket): Admitted | ErrorCode {
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
    this.#admitted.set(socket, admitted);
    return admitted;
  }

  #connected(socket: Socket): void {
    const { now } = this.#options;
    const admitted = this.#admitted.get(socket);
    const channel = admitted && this.#channels.get(admitted.identity.conference);
    if (admitted === undefined || channel === undefined) {
      throw new Error('a socket has come in that was not admitted');
    }
    const { handshake } = admitted;
    const session = new Session({
      id: newId<SessionId>(),
      socket,
      token: admitted,
      device: handshake.device,
      now,
    });
    this.#sessions.add(session);
    socket.on('disconnect', (reason) => this.#track(this.#exit(channel, session, reason)));
    this.#track(this.#open(socket, channel, session, handshake));
  }

  async #open(
    socket: Socket,
    channel: ConferenceChannel,
    session: Session,
    handshake: Admitted['handshake'],
  ): Promise<void> {
    const { plane, tokens, now, log } = this.#options;
    const { id, identity } = session;
    const context = { session, conference: channel.conference, channel, plane, tokens, now };
    attachWire({ socket, session, handlers: handlerTable, context, log });
    try {
      if (this.#stopping) {
        return session.goodbye('server_stopping', true);
      }
      const refusal = await channel.enter(session);
      if (refusal !== null) {
        return session.goodbye(refusal.code, false);
      }
      const media = await this.#media(channel, session, handshake);
      if (!session.closed) {
        this.#welcome(channel, session, handshake, media);
        log.info({ session: id, identity: identity.name }, 'session opened');
      }
    } catch (error) {
      log.error({ err: error, session: id, identity: identity.name }, 'session could not be opened');
      session.goodbye(errorCode(error), true);
    }
  }

  /** Transports with the welcome. Without them (the plane is restarting) the session opens all the same. */
  async #media(
    channel: ConferenceChannel,
    session: Session,
    { rtpCapabilities }: Admitted['handshake'],
  ): Promise<MediaJoined | null> {
    if (rtpCapabilities === undefined) {
      return null;
    }
    try {
      const capabilities = rtpCapabilities as JoinMedia['rtpCapabilities'];
      return await within(MEDIA_PATIENCE_MS, channel.joinMedia(session, capabilities));
    } catch (error) {
      this.#options.log.warn({ err: error, session: session.id }, 'session opens without media');
      return null;
    }
  }

  #welcome(
    channel: ConferenceChannel,
    session: Session,
    { conference, version }: Admitted['handshake'],
    media: MediaJoined | null,
  ): void {
    const { id, site, identity, tokenExpiresAt } = session;
    session.welcome({
      conference: identity.conference,
      session: id,
      roles: identity.roles,
      site,
      name: identity.name,
      serverTime: this.#options.now(),
      tokenExpiresAt,
      log: channel.resync(session, conference === identity.conference ? version : 0),
      programme: channel.conference.programme,
      media,
    });
    channel.introduce(session);
  }

  async #exit(channel: ConferenceChannel, session: Session, reason: string): Promise<void> {
    const { log } = this.#options;
    const said = session.leaving || reason === 'client namespace disconnect';
    const fields = { session: session.id, identity: session.identity.name, reason };
    this.#sessions.delete(session);
    try {
      await channel.exit(session, said ? 'left' : this.#stopping ? 'server_stopped' : 'lost');
      log.info(fields, 'session closed');
    } catch (error) {
      if (error instanceof MediaError) {
        log.warn({ ...fields, err: error }, 'session closed without the media plane');
      } else {
        log.error({ ...fields, err: error }, 'session close failed');
      }
    }
  }

  /** Keeps what is under way, so that `close` can wait for it. */
  #track(task: Promise<void>): void {
    const tracked = task.finally(() => this.#tasks.delete(tracked));
    this.#tasks.add(tracked);
  }
}
