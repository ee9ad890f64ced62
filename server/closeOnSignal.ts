import type { ServerLog } from './ServerLog.ts';

/** A close that takes longer than this is cut short; the record is on disk anyway. */
const CLOSE_LIMIT_MS = 10_000;

/**
 * Closes the server on SIGINT or SIGTERM, once. A bug that nobody caught ends the process at once: the log is whole,
 * and a fresh start from it is safer than to go on in an unknown state.
 */
export function closeOnSignal(log: ServerLog, close: () => Promise<void>): void {
  let closing = false;
  const end = (signal: string): void => {
    if (closing) {
      return;
    }
    closing = true;
    log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), CLOSE_LIMIT_MS).unref();
    close().then(
      () => {
        log.info({}, 'closed');
        process.exit(0);
      },
      (err: unknown) => {
        log.error({ err }, 'close failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end('SIGINT'));
  process.on('SIGTERM', () => end('SIGTERM'));
  const crash = (err: unknown): void => {
    log.error({ err }, 'bug: the process ends and comes back from its log');
    process.exit(70);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
