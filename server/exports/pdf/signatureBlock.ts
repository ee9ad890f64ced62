import type { Column, Content } from 'pdfmake/interfaces.js';
import type { ExportWords } from '../words/ExportWords.ts';

/** Where who made the list and who answers for it sign, with place and date; never cut apart by a page. */
export function signatureBlock({ print }: ExportWords): Content {
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
    columns: [place(print.compiler, ' '), place(print.secretary, print.placeAndDate)],
    margin: [0, 18, 0, 0],
    unbreakable: true,
  };
}
