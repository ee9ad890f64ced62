import type { ContentText } from 'pdfmake/interfaces.js';
import { cleanText } from '../cleanText.ts';

/** Longest text that a printed list shows of a name or a reason; the workbook has the rest. */
const PRINT_LIMIT = 300;
/** Longest words that fit into a line of a column, in letters, even where they are capitals. */
const NARROW_COLUMN = 12;
export const WIDE_COLUMN = 18;

/** A text of the record as it is printed: clean, and not longer than a list can bear. Rule [EX5]. */
export function printed(text: string): string {
  const clean = cleanText(text);
  // Again, because the cut may have left half a letter.
  return clean.length > PRINT_LIMIT ? `${cleanText(clean.slice(0, PRINT_LIMIT))}…` : clean;
}

/** The same in a column: words of more than `fitting` letters are broken where the line ends, others stay whole. */
export function printedCell(text: string, fitting = NARROW_COLUMN): ContentText {
  const parts = printed(text).split(new RegExp(`(\\S{${fitting + 1},})`, 'u'));
  return {
    // What the expression has caught stands at the odd places.
    text: parts.map((part, index) => (index % 2 === 0 ? part : { text: part, wordBreak: 'break-all' })),
    style: 'cell',
  };
}
