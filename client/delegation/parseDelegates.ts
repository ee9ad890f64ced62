import { normaliseText } from '../../domain/text.ts';

/** Somebody of a pasted list; the office is empty where the line names none. */
export type PastedDelegate = { readonly name: string; readonly office: string };

/** `1.`, `12)`, `3/`, a dash or a bullet before a name: what lists in documents begin their lines with. */
const NUMBERING = /^\s*(?:\d{1,3}\s*[.)/]|[-–—•*+])\s*/;
/** Between name and office: a semicolon, the tab of a table, or a dash with space around it. */
const SEPARATOR = /\s*[;\t]\s*|\s+[-–—]\s+/;

/**
 * Reads a pasted list: one person a line, `name; office`. Cells of a table and dashes do as well, numbering is left
 * out, and so are lines that say nothing. Texts come in the form of [TX1].
 */
export function parseDelegates(text: string): readonly PastedDelegate[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(parseLine)
    .filter(({ name }) => name !== '');
}

function parseLine(line: string): PastedDelegate {
  // A table that numbers its rows has the number in a cell of its own.
  const [name = '', ...rest] = line
    .replace(/^\s*\d{1,3}\s*\t/, '')
    .replace(NUMBERING, '')
    .trim()
    .split(SEPARATOR);
  return { name: normaliseText(name), office: normaliseText(rest.join(' ')) };
}
