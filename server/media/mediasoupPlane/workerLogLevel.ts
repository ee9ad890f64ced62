import type { types } from 'mediasoup';
import type { MediaLogLevel } from '../MediaPlaneOptions.ts';

const LEVELS: Readonly<Record<MediaLogLevel, types.WorkerLogLevel>> = {
  fatal: 'error',
  error: 'error',
  warn: 'error',
  info: 'error',
  debug: 'warn',
  trace: 'debug',
  silent: 'none',
};

/** mediasoup's own level for ours: it warns of every DTLS handshake, and its debug level writes lines a packet. */
export function workerLogLevel(level: MediaLogLevel): types.WorkerLogLevel {
  return LEVELS[level];
}
