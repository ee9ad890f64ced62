import type { EventLog } from '../log/EventLog.ts';

/** A log whose reading can be held up, as by a slow disk. */
export type HeldReads = {
  readonly log: EventLog;
  /** Whoever reads from now on waits for `letGo`. */
  readonly hold: () => void;
  readonly letGo: () => void;
};

export function heldReads(log: EventLog): HeldReads {
  let gate = Promise.withResolvers<void>();
  gate.resolve();
  return {
    log: {
      append: (...args) => log.append(...args),
      read: async (...args) => {
        await gate.promise;
        return log.read(...args);
      },
      subscribe: (...args) => log.subscribe(...args),
      conferences: () => log.conferences(),
      close: () => log.close(),
    },
    hold: () => {
      gate = Promise.withResolvers<void>();
    },
    letGo: () => gate.resolve(),
  };
}
