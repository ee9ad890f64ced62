import type { Socket } from 'socket.io';

/** Socket.IO's packet types for events, without and with binary parts (socket.io-protocol, section "Packet types"). */
const EVENT = '2';
const BINARY_EVENT = '5';

/**
 * How large each event of a socket was on the wire. Several of them may have come in before the first one is handed
 * on, so their sizes wait in line. To be made before the first event can come.
 */
export class MessageSizes {
  readonly #bytes: number[] = [];

  constructor(connection: Socket['conn']) {
    connection.on('packet', ({ type, data }: { readonly type: string; readonly data?: unknown }) => {
      if (type === 'message') {
        this.#add(data);
      }
    });
  }

  /** Size of the event that is handed on now, bytes. To be asked once for each event, in their order. */
  take(): number {
    return this.#bytes.shift() ?? 0;
  }

  #add(data: unknown): void {
    if (typeof data === 'string') {
      if (data.startsWith(EVENT) || data.startsWith(BINARY_EVENT)) {
        this.#bytes.push(Buffer.byteLength(data));
      }
    } else if (Buffer.isBuffer(data)) {
      // A binary part follows the text that it belongs to.
      this.#bytes.push((this.#bytes.pop() ?? 0) + data.length);
    }
  }
}
