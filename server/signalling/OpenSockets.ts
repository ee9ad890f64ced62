import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';

/** The TCP connections of a web server, WebSockets among them, which the server itself does not let go of. */
export class OpenSockets {
  readonly #sockets = new Set<Socket>();

  constructor(http: HttpServer | HttpsServer) {
    http.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** Ends those that are still open, whatever the other side says to it. */
  destroy(): void {
    this.#sockets.forEach((socket) => socket.destroy());
  }
}
