import type { Column, Content } from 'pdfmake/interfaces.js';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { printed } from './printed.ts';

/** Where who made the list and who answers for it sign, with place and date; never cut apart by a page. */
export function signatureBlock({ details, language }: ExportSubject): Content {
  const { print } = wordsOf(language);
  const city = details.place === null ? null : printed(details.place[language]);
  const place = (role: string, date: string): Column => ({
    width: '50%',
    alignment: 'center',
    stack: [
      { text: date, italics: true, margin: [0, 0, 0, 4] },
      { text: role, bold: true },
      { text: print.signHere, italics: true, margin: [0, 0, 0, 64] },
    ],
  });
  return {
    columns: [place(print.compiler, ' '), place(print.secretary, print.placeAndDate(city))],
    margin: [0, 18, 0, 0],
    unbreakable: true,
  };
}
