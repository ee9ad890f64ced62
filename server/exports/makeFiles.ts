import type { StoredEvent } from '../log/EventLog.ts';
import { buildExport } from './buildExport.ts';
import { buildPaper } from './buildPaper.ts';
import type { ExportJob, MadeFile } from './ExportJob.ts';
import { exportSubject } from './ExportSubject.ts';

/** Does one job of the export thread: the files that it asks for, made of the events of the log. */
export async function makeFiles(
  job: ExportJob,
  events: readonly StoredEvent[],
): Promise<readonly MadeFile[]> {
  const { conference } = job;
  const { language } = job.order;
  switch (job.kind) {
    case 'export': {
      const { order, number, keysFolder } = job;
      const subject = exportSubject({ conference, events, number, language, at: null });
      return [{ name: order.format, bytes: await buildExport({ subject, events, order, keysFolder }) }];
    }
    case 'paper': {
      const { at, contacts } = job.order;
      return buildPaper(exportSubject({ conference, events, number: null, language, at }), contacts);
    }
    default:
      return job satisfies never;
  }
}
