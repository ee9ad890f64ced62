import type { Content } from 'pdfmake/interfaces.js';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { printed } from './printed.ts';

const RULE = 0.7;

/** The block above every official document: who issues it on the left, the nation's name and motto on the right. */
export function officialHeading({ details, language, number }: ExportSubject): Content {
  const { print } = wordsOf(language);
  return {
    columns: [
      {
        width: '40%',
        stack: [
          { text: printed(details.organiser[language]).toLocaleUpperCase(language), bold: true },
          rule(70),
          ...(number === null ? [] : [{ text: print.exportNumber(number), fontSize: 12 }]),
        ],
        alignment: 'center',
      },
      {
        width: '60%',
        stack: [
          { text: print.nation, bold: true, fontSize: 11.5 },
          { text: print.motto, bold: true, fontSize: 12 },
          rule(150),
        ],
        alignment: 'center',
      },
    ],
    margin: [0, 0, 0, 16],
  };
}

function rule(width: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 2, x2: width, y2: 2, lineWidth: RULE }],
    alignment: 'center',
    margin: [0, 0, 0, 4],
  };
}
