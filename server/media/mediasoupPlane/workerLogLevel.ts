import type { types } from 'mediasoup';
import type { MediaLogLevel } from '../MediaPlaneOptions.ts';

const LEVELS: Readonly<Record<MediaLogLevel, types.WorkerLogLevel>> = {
  fatal: 'error',
  error: 'error',
  warn: 'warn',
  info: 'warn',
  debug: 'warn',
  trace: 'debug',
  silent: 'none',
};

/** mediasoup's own level for ours: its debug level writes several lines a packet, hence only for `trace`. */
export function workerLogLevel(level: MediaLogLevel): types.WorkerLogLevel {
  return LEVELS[level];
}
