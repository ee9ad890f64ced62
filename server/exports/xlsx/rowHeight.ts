/** Of a line in the workbook's font of 11 points, points. */
const LINE_HEIGHT = 15;
/** Highest row that a workbook may have, points (Excel specifications and limits). */
const HIGHEST = 409;
/** Room that a letter of that font takes, in digits, in whose widths columns are measured. */
const CAPITAL = 1.35;
const OTHER = 0.86;

/** A text that is wrapped, and the width of its column in digits. */
export type WrappedText = { readonly text: string; readonly width: number };

/**
 * The height of a row with a text that is wrapped, points; null where each takes a line. Programs that open a workbook
 * measure rows anew, or not; what is said here shows every line in each of them. Rule [EX16].
 */
export function rowHeight(texts: readonly WrappedText[]): number | null {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
  return lines === 1 ? null : Math.min(HIGHEST, LINE_HEIGHT * lines);
}

/** How many lines a text takes where words stay whole, unless they are longer than a line. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = lengthOf(word);
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += length % width === length ? length + (used > 0 ? 1 : 0) : length % width;
  }
  return lines;
}

function lengthOf(word: string): number {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * CAPITAL + (word.length - capitals) * OTHER;
}
