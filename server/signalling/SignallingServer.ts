import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Server, Socket } from 'socket.io';
import type { ErrorCode } from '../../contract/errors.ts';
import type { SessionId } from '../../domain/ids.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import { newId } from '../application/newId.ts';
import { MediaError, type MediaEvent } from '../media/MediaPlane.ts';
import { admit, type Admitted } from './admission.ts';
import { ConferenceChannel } from './ConferenceChannel.ts';
import { createSocketServer } from './createSocketServer.ts';
import { openSession, type SessionParts } from './openSession.ts';
import { OpenSockets } from './OpenSockets.ts';
import { Session } from './Session.ts';
import { SocketLimits } from './SocketLimits.ts';
import { within } from './within.ts';

/** For clients to answer that the socket is closed. */
const CLOSE_PATIENCE_MS = 500;

type Options = SessionParts & {
  readonly http: HttpServer | HttpsServer;
  /** The conference that is served. */
  readonly live: LiveConference;
  readonly allowedOrigins: readonly string[];
};

/** The sockets: opens sessions for those who may come in, and closes them. Rules [WR1], [WR2], [WR9] and [CH6]. */
export class SignallingServer {
  readonly #io: Server;
  readonly #options: Options;
  readonly #channel: ConferenceChannel;
  readonly #openSockets: OpenSockets;
  readonly #sessions = new Set<Session>();
  /** Sessions that are being opened or closed. */
  readonly #tasks = new Set<Promise<void>>();
  #stopping = false;

  constructor(options: Options) {
    const { http, live, plane, allowedOrigins } = options;
    this.#options = options;
    this.#openSockets = new OpenSockets(http);
    this.#channel = new ConferenceChannel(live, plane);
    this.#io = createSocketServer({
      http,
      allowedOrigins,
      admit: (auth) => this.#admit(auth),
      limits: new SocketLimits(),
      onConnection: (socket, admitted) => this.#connected(socket, admitted),
    });
  }

  /** Passes an event of the media plane on, unless it is about a session that has gone. */
  handleMedia(event: MediaEvent): void {
    const isHere = (id: SessionId) => this.#channel.audience.get(id) !== undefined;
    if (event.type === 'mediaLost') {
      this.#channel.handleMedia({ ...event, sessions: event.sessions.filter(isHere) });
    } else if (!('session' in event) || isHere(event.session)) {
      this.#channel.handleMedia(event);
    }
  }

  /** Says goodbye to everybody, writes down that they have gone, and closes, the web server too. */
  async close(): Promise<void> {
    this.#stopping = true;
    this.#sessions.forEach((session) => session.goodbye('server_stopping', true));
    while (this.#tasks.size > 0) {
      await Promise.all(this.#tasks);
    }
    this.#channel.close();
    const closed = this.#io.close();
    // A line that died unnoticed would hold up the end.
    await within(CLOSE_PATIENCE_MS, closed);
    this.#openSockets.destroy();
    await closed;
  }

  #admit(auth: unknown): Admitted | ErrorCode {
    if (this.#stopping) {
      return 'server_stopping';
    }
    const { tokens, displays } = this.#options;
    const admitted = admit(auth, tokens);
    if (typeof admitted === 'string') {
      return admitted;
    }
    const { identity } = admitted;
    // Its token outlives a display that has been ended.
    if (identity.kind === 'display' && displays.get(identity.display) === undefined) {
      return 'unauthenticated';
    }
    // As if it had run out: what it is refreshed with is of that conference too, and the page asks for a new log-in.
    const { conference } = this.#options.live.runner;
    return identity.conference === conference ? admitted : 'token_expired';
  }

  #connected(socket: Socket, admitted: Admitted): void {
    const { handshake, ...token } = admitted;
    const { now } = this.#options;
    const session = new Session({ id: newId<SessionId>(), socket, token, device: handshake.device, now });
    if (this.#stopping) {
      session.goodbye('server_stopping', true);
      return session.end();
    }
    this.#sessions.add(session);
    socket.on('disconnect', (reason) => this.#track(this.#exit(session, reason)));
    this.#track(openSession(socket, session, this.#channel, handshake, this.#options));
  }

  async #exit(session: Session, reason: string): Promise<void> {
    const { log } = this.#options;
    const said = session.leaving || reason === 'client namespace disconnect';
    const fields = { session: session.id, identity: session.identity.name, reason };
    this.#sessions.delete(session);
    try {
      await this.#channel.exit(session, said ? 'left' : this.#stopping ? 'server_stopped' : 'lost');
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
