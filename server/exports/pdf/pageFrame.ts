import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { printed } from './printed.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
/** Margins of official documents (Decree 30/2020/ND-CP, annex I): left, top, right, bottom. */
const MARGINS: [number, number, number, number] = [30 * MM, 20 * MM, 15 * MM, 20 * MM];
/** As many digits of the head as nobody mistakes for another's. */
const SHORT_HASH = 16;

export type Frame = { readonly title: string; readonly pageOrientation: 'portrait' | 'landscape' };

/** An A4 document with that content: on every page what it is made of, its number, and page x of y. Rule [EX9]. */
export function pageFrame(
  subject: ExportSubject,
  { title, pageOrientation }: Frame,
  content: Content[],
): TDocumentDefinitions {
  const { print } = wordsOf(subject.language);
  const { version, hash } = subject.log;
  const source = [
    ...(subject.number === null ? [] : [print.exportNumber(subject.number)]),
    print.footer(version, hash.slice(0, SHORT_HASH)),
  ].join(' · ');
  return {
    pageSize: 'A4',
    pageOrientation,
    pageMargins: MARGINS,
    info: {
      title,
      author: printed(subject.details.organiser[subject.language]),
      creationDate: new Date(subject.sheet.at),
      modDate: new Date(subject.sheet.at),
    },
    language: subject.language === 'vi' ? 'vi-VN' : 'en-GB',
    defaultStyle: { font: 'Tinos', fontSize: 12, lineHeight: 1.1 },
    styles: {
      title: { fontSize: 14, bold: true, alignment: 'center' },
      heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 5] },
      cell: { fontSize: 9.5, lineHeight: 1 },
      head: { fontSize: 9.5, lineHeight: 1, bold: true, alignment: 'center' },
    },
    content,
    footer: (page, pages) => ({
      columns: [
        { text: source, alignment: 'left' },
        { text: print.page(page, pages), alignment: 'right', width: 'auto' },
      ],
      fontSize: 9,
      margin: [MARGINS[0], 6 * MM, MARGINS[2], 0],
    }),
  };
}
