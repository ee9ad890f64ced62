import { Signer } from '../evidence/Signer.ts';
import { logFile } from '../evidence/logFile.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import type { StoredEvent } from '../log/EventLog.ts';
import { buildCsv } from './buildCsv.ts';
import { buildIcs } from './buildIcs.ts';
import { buildPackage, type PackagedFile } from './buildPackage.ts';
import { buildXlsx } from './buildXlsx.ts';
import type { ExportOrder } from './ExportJob.ts';
import type { ExportSubject } from './ExportSubject.ts';
import { attendanceDocument } from './pdf/attendanceDocument.ts';
import { renderPdf } from './pdf/renderPdf.ts';
import { wordsOf } from './words/wordsOf.ts';

type Source = {
  readonly subject: ExportSubject;
  /** The log that the subject is made of. */
  readonly events: readonly StoredEvent[];
  readonly order: ExportOrder;
  readonly keysFolder: string;
};

/** What a package holds, in its order. */
const PACKAGED = ['pdf', 'xlsx', 'csv', 'ics', 'jsonl'] as const satisfies readonly ExportFormat[];

/** The bytes of an export. The same subject and order give the same bytes. Rule [EX2]. */
export async function buildExport(source: Source): Promise<Uint8Array> {
  const { subject, events, order } = source;
  switch (order.format) {
    case 'xlsx':
      return buildXlsx(subject);
    case 'csv':
      return Buffer.from(buildCsv(subject, order));
    case 'pdf':
      return renderPdf(attendanceDocument(subject, null));
    case 'ics':
      return Buffer.from(buildIcs(subject));
    case 'jsonl':
      return Buffer.from(logFile(subject.conference, events));
    case 'zip':
      return packageOf(source);
    default:
      return order.format satisfies never;
  }
}

async function packageOf(source: Source): Promise<Uint8Array> {
  const files: PackagedFile[] = [];
  for (const format of PACKAGED) {
    const bytes = await buildExport({ ...source, order: { ...source.order, format } });
    const name = `${wordsOf(source.order.language).fileName}.${format}`;
    files.push({ name, bytes, packed: format === 'pdf' || format === 'xlsx' });
  }
  return buildPackage(source.subject, files, Signer.open(source.keysFolder));
}
