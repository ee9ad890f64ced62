import { setLogEventListeners } from 'mediasoup';
import type { MediaLog } from './MediaLog.ts';
import { MediaError, type MediaPlane } from './MediaPlane.ts';
import type { MediaPlaneOptions } from './MediaPlaneOptions.ts';
import type { FromMediaProcess, PlaneCall, ToMediaProcess } from './mediaMessages.ts';
import { MediasoupPlane } from './mediasoupPlane/MediasoupPlane.ts';

/** Entry of the media process: serves a plane to the process that forked it, and ends with it. */

/** Workers that have not ended by then end when they see that this process is gone. */
const CLOSE_LIMIT_MS = 2_000;

const log: MediaLog = {
  info: (fields, message) => {
    send({ type: 'log', level: 'info', fields, message });
  },
  warn: (fields, message) => {
    send({ type: 'log', level: 'warn', fields, message });
  },
  error: (fields, message) => {
    send({ type: 'log', level: 'error', fields, message });
  },
};

let plane: MediaPlane | null = null;

process.on('message', (message: ToMediaProcess) => {
  if (message.type === 'start') {
    void start(message.options);
  } else {
    void answer(message);
  }
});
process.once('disconnect', () => {
  setTimeout(() => process.exit(0), CLOSE_LIMIT_MS);
  void (plane?.close() ?? Promise.resolve()).finally(() => process.exit(0));
});
// Whoever stops a whole group of processes means the server, which then ends the media in good order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {});
}

async function start(options: MediaPlaneOptions): Promise<void> {
  setLogEventListeners({
    // mediasoup warns of much that is the order of the day, such as every DTLS handshake.
    ...(options.logLevel === 'debug' || options.logLevel === 'trace' ? { onwarn: logWarning } : {}),
    onerror: logError,
  });
  try {
    plane = await MediasoupPlane.create(options, log);
    plane.onEvent((event) => {
      send({ type: 'event', event });
    });
    send({ type: 'started' });
  } catch (error) {
    send({ type: 'startFailed', reason: reasonOf(error) });
    process.disconnect();
  }
}

async function answer({ id, method, arguments: args }: PlaneCall): Promise<void> {
  try {
    if (plane === null) {
      throw new MediaError('media_unavailable', 'the media process has not started');
    }
    const value: unknown = await Reflect.apply(plane[method], plane, args);
    send({ type: 'answer', id, value });
  } catch (error) {
    const code = error instanceof MediaError ? error.code : null;
    if (code === null) {
      log.error({ err: error, method }, 'media call failed');
    }
    send({ type: 'failure', id, code, reason: reasonOf(error) });
  }
}

function send(message: FromMediaProcess): void {
  if (process.connected) {
    // The server may have been killed a moment ago: `disconnect` follows, and what was to be told is no news then.
    process.send?.(message, () => undefined);
  }
}

function logWarning(namespace: string, message: string): void {
  log.warn({ namespace }, message);
}

function logError(namespace: string, message: string, err?: Error): void {
  // Something that was gone already when it was to be paused or closed: whoever asked is told so, and knows what to do.
  if (message.includes('NotFoundError')) {
    return;
  }
  log.error({ namespace, err }, message);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
