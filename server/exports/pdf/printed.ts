import type { ContentText } from 'pdfmake/interfaces.js';
import { cleanText } from '../cleanText.ts';

/** Longest text that a printed list shows of a name or a reason; the workbook has the rest. */
const PRINT_LIMIT = 300;
/** A word that is longer than this does not fit into a narrow column. */
const LONG_WORD = /\S{13}/u;

/** A text of the record as it is printed: clean, and not longer than a list can bear. Rule [EX5]. */
export function printed(text: string): string {
  const clean = cleanText(text);
  // Again, because the cut may have left half a letter.
  return clean.length > PRINT_LIMIT ? `${cleanText(clean.slice(0, PRINT_LIMIT))}…` : clean;
}

/** The same in a column: words too long for a line are broken. */
export function printedCell(text: string, style = 'cell'): ContentText {
  const shown = printed(text);
  return LONG_WORD.test(shown) ? { text: shown, style, wordBreak: 'break-all' } : { text: shown, style };
}
