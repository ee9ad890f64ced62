import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ExportSubject } from '../ExportSubject.ts';
import { officialHeading } from './officialHeading.ts';
import { pageFrame, type Frame } from './pageFrame.ts';
import { printed } from './printed.ts';

/** A list that is kept on paper for the case that the system fails. */
export function paperDocument(
  subject: ExportSubject,
  { title: heading, pageOrientation }: Frame,
  printedAt: string,
  content: readonly Content[],
): TDocumentDefinitions {
  const title = printed(subject.details.title[subject.language]);
  return pageFrame(subject, { title: `${heading} - ${title}`, pageOrientation }, [
    officialHeading(subject),
    { text: heading, style: 'title' },
    { text: title, style: 'title', margin: [0, 2, 0, 2] },
    { text: printedAt, italics: true, alignment: 'center', margin: [0, 0, 0, 10] },
    ...content,
  ]);
}
