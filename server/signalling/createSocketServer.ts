import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server, type Socket } from 'socket.io';
import type { ErrorCode } from '../../contract/errors.ts';
import { MESSAGE_LIMIT_BYTES } from '../../contract/version.ts';
import { isAllowedOrigin, type Admitted } from './admission.ts';
import type { SocketLimits } from './SocketLimits.ts';

/** A dead line is noticed after both at the latest: within ten seconds. */
const PING_INTERVAL_MS = 5000;
const PING_TIMEOUT_MS = 4500;
/** For a connection to say who it is. */
const HANDSHAKE_TIMEOUT_MS = 10_000;
/** A page of a wrong origin comes in when the server has got other settings. */
const ORIGIN_RETRY_MS = 15_000;
/** Hard limit of the transport. Messages between this and the contract's limit get an answer that says so. */
const HARD_LIMIT_FACTOR = 4;

type Options = {
  readonly http: HttpServer | HttpsServer;
  readonly allowedOrigins: readonly string[];
  /** Says who a handshake is from, or why it may not come in. */
  readonly admit: (auth: unknown) => Admitted | ErrorCode;
  readonly limits: SocketLimits;
  readonly onConnection: (socket: Socket, admitted: Admitted) => void;
};

/** Socket.IO on the web server, over WebSocket alone: lets sockets in whose origin and handshake are good. */
export function createSocketServer({ http, allowedOrigins, admit, limits, onConnection }: Options): Server {
  const io = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    connectTimeout: HANDSHAKE_TIMEOUT_MS,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    maxHttpBufferSize: HARD_LIMIT_FACTOR * MESSAGE_LIMIT_BYTES,
  });
  /** From the handshake to the connection. */
  const admittedAs = new WeakMap<Socket, Admitted>();
  io.use((socket, next) => {
    if (socket.conn.readyState === 'closed') {
      // Socket.IO lets go of it after this; nothing would tell its end.
      return next();
    }
    // Here and not before the upgrade, of whose failure browsers tell a page nothing: behind a proxy that hides the
    // public address it is our own page, and it has to say what is wrong.
    if (!isAllowedOrigin(socket.request, allowedOrigins)) {
      return next(refusal({ code: 'origin_refused', retryAfterMs: ORIGIN_RETRY_MS }));
    }
    const admitted = admit(socket.handshake.auth);
    if (typeof admitted === 'string') {
      return next(refusal({ code: admitted }));
    }
    const permit = limits.enter(admitted.identity, admitted.handshake.device);
    if ('retryAfterMs' in permit) {
      return next(refusal({ code: 'rate_limited', retryAfterMs: permit.retryAfterMs }));
    }
    // Not with the socket's own end: one whose line breaks at this moment never begins, and so never ends.
    socket.conn.once('close', permit.leave);
    admittedAs.set(socket, admitted);
    return next();
  });
  io.on('connection', (socket) => {
    const admitted = admittedAs.get(socket);
    if (admitted === undefined) {
      throw new Error('a socket has come in that was not admitted');
    }
    onConnection(socket, admitted);
  });
  return io;
}

/** What the client gets as `connect_error`. */
function refusal(data: { readonly code: ErrorCode; readonly retryAfterMs?: number }): Error {
  return Object.assign(new Error(data.code), { data });
}
