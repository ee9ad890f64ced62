import { parentPort, workerData } from 'node:worker_threads';
import type { StoredEvent } from '../log/EventLog.ts';
import type { ExportJob } from './ExportJob.ts';
import { makeFiles } from './makeFiles.ts';

/** The thread of `ExportWorkshop`: takes the log in pages, null after the last one, and answers the files. */
const events: StoredEvent[] = [];

parentPort?.on('message', (page: readonly StoredEvent[] | null) => {
  if (page !== null) {
    events.push(...page);
    return;
  }
  // An error ends the thread and reaches the workshop.
  void answer();
});

async function answer(): Promise<void> {
  const files = await makeFiles(workerData as ExportJob, events);
  parentPort?.postMessage(files);
  parentPort?.close();
}
