import type { SiteId } from '../../domain/ids.ts';
import { createLocalTime } from '../projections/createLocalTime.ts';
import type { MadeFile, SiteContact } from './ExportJob.ts';
import type { ExportSubject } from './ExportSubject.ts';
import { attendanceDocument } from './pdf/attendanceDocument.ts';
import { phoneListDocument } from './pdf/phoneListDocument.ts';
import { renderPdf } from './pdf/renderPdf.ts';
import { runSheetDocument } from './pdf/runSheetDocument.ts';
import { wordsOf } from './words/wordsOf.ts';

/** What a conference needs to go on by hand: run sheet, attendance so far, and whom to call. Rule [EX12]. */
export async function buildPaper(
  subject: ExportSubject,
  contacts: { readonly [site: SiteId]: SiteContact },
): Promise<readonly MadeFile[]> {
  const localTime = createLocalTime(subject.details.timeZone, subject.language);
  const printedAt = wordsOf(subject.language).print.onPaper(localTime(subject.sheet.at));
  const documents = {
    'run-sheet.pdf': runSheetDocument(subject, printedAt),
    'attendance.pdf': attendanceDocument(subject, printedAt),
    'phone-list.pdf': phoneListDocument(subject, contacts, printedAt),
  };
  const files: MadeFile[] = [];
  for (const [name, document] of Object.entries(documents)) {
    files.push({ name, bytes: await renderPdf(document) });
  }
  return files;
}
