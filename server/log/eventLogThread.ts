import { parentPort, workerData } from 'node:worker_threads';
import { VersionConflict, type NewEvent } from './EventLog.ts';
import type { LogAnswer, LogOrder, LogRequest, LogResults } from './eventLogMessages.ts';
import { createSqliteEventLog } from './sqliteEventLog.ts';

/** The thread of `threadedEventLog.ts`: the one that waits for the disk. Started with the path of the file. */
const log = createSqliteEventLog({ path: workerData as string });

parentPort?.on('message', (request: LogRequest) => void (request === 'close' ? close() : answer(request)));
tell('open');

async function answer({ id, order }: Exclude<LogRequest, 'close'>): Promise<void> {
  try {
    tell({ id, result: await follow(order) });
  } catch (error) {
    tell(
      error instanceof VersionConflict
        ? { id, actualVersion: error.actualVersion }
        : { id, error, own: { ...(error as object) } },
    );
  }
}

function follow(order: LogOrder): Promise<LogResults[keyof LogResults]> {
  switch (order.type) {
    case 'append':
      return log.append(order.conference, order.expectedVersion, JSON.parse(order.events) as NewEvent[]);
    case 'read':
      return log.read(order.conference, order.from, order.limit);
    case 'conferences':
      return log.conferences();
  }
}

/** What was appended before is answered by then: its promises settle before that of `close`. */
async function close(): Promise<void> {
  await log.close();
  parentPort?.close();
}

function tell(answer: LogAnswer): void {
  parentPort?.postMessage(answer);
}
