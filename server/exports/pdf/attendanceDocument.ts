import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { absentList, correctionList, speechList } from './attendanceLists.ts';
import { attendanceFacts } from './attendanceFacts.ts';
import { attendanceRows } from './attendanceRows.ts';
import { officialHeading } from './officialHeading.ts';
import { pageFrame } from './pageFrame.ts';
import { printed } from './printed.ts';
import { signatureBlock } from './signatureBlock.ts';

/**
 * The list that a secretariat signs, in the manner of Vietnamese administrative documents: every expected site, who is
 * absent and why, who spoke, and what was corrected, beside what it corrects. Rules [EX4] and [EX9].
 */
export function attendanceDocument(subject: ExportSubject, printedAt: string | null): TDocumentDefinitions {
  const { details, language } = subject;
  const words = wordsOf(language);
  const title = printed(details.title[language]);
  const content: Content[] = [
    officialHeading(subject),
    { text: words.print.attendanceTitle, style: 'title' },
    { text: title, style: 'title', margin: [0, 2, 0, 2] },
    ...(printedAt === null ? [] : [{ text: printedAt, italics: true, alignment: 'center' as const }]),
    ...attendanceFacts(subject),
    attendanceRows(subject),
    absentList(subject),
    speechList(subject),
    ...correctionList(subject),
    signatureBlock(subject),
  ];
  // Across the sheet, a site takes two lines at most; upright it took four.
  const frame = { title: `${words.print.attendanceTitle} - ${title}`, pageOrientation: 'landscape' } as const;
  return pageFrame(subject, frame, content);
}
