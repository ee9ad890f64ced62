export type CsvOptions = { readonly separator: ',' | ';' | '\t' };

/**
 * A table as CSV text: RFC 4180 with CRLF after every line and a byte order mark, without which Excel takes UTF-8 for
 * something else. Cells that a spreadsheet would run as a formula get an apostrophe before them (OWASP, "CSV
 * Injection"). Rule [AT8].
 */
export function csv(rows: readonly (readonly string[])[], { separator }: CsvOptions): string {
  return `\ufeff${rows.map((cells) => `${cells.map(toCell).join(separator)}\r\n`).join('')}`;
}

function toCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  // Every character that some program takes for a separator: a list is opened by programs with other settings, too,
  // and the half of a cell that such a one cuts off could be a formula.
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
