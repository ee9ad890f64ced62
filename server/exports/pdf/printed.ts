import type { ContentText } from 'pdfmake/interfaces.js';
import { cleanText } from '../cleanText.ts';

/** Longest text that a printed list shows of a name or a reason; the workbook has the rest. */
const PRINT_LIMIT = 300;
/** A word that is as long as this may not fit into a narrow column. */
const LONG_WORDS = /(\S{13,})/u;

/** A text of the record as it is printed: clean, and not longer than a list can bear. Rule [EX5]. */
export function printed(text: string): string {
  const clean = cleanText(text);
  // Again, because the cut may have left half a letter.
  return clean.length > PRINT_LIMIT ? `${cleanText(clean.slice(0, PRINT_LIMIT))}…` : clean;
}

/** The same in a column: words too long for a line are broken, others stay whole. */
export function printedCell(text: string, style = 'cell'): ContentText {
  const parts = printed(text).split(LONG_WORDS);
  return {
    // What the expression has caught stands at the odd places.
    text: parts.map((part, index) => (index % 2 === 0 ? part : { text: part, wordBreak: 'break-all' })),
    style,
  };
}
