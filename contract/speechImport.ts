import * as v from 'valibot';
import type { PersonId, SiteId } from '../domain/ids.ts';
import type { LocalText } from '../domain/text.ts';
import { agendaItemId, commandId, version } from './fields.ts';

/**
 * A prepared list of speeches, imported from a file. The body is the file as it is: CSV (UTF-8; comma, semicolon or tab)
 * or XLSX (its first sheet).
 *
 *   POST /api/speeches/preview?item                          → ImportPreview  (operator, admin, clerk)
 *   POST /api/speeches/import?item&command&expectedVersion   → Accepted       (operator, admin, clerk)
 */

/** Largest file, bytes. */
export const IMPORT_MAX_BYTES = 2 * 1024 * 1024;
/** Most lines of a list, its heading not counted. */
export const IMPORT_MAX_LINES = 500;

export const previewQuery = v.strictObject({ item: agendaItemId });

/** `expectedVersion` is that of the preview: what has been listed or named since then needs another look. */
export const importQuery = v.strictObject({
  item: agendaItemId,
  command: commandId,
  expectedVersion: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number), version),
});

/** What a column can hold; its heading says which, in Vietnamese or English. */
export const IMPORT_FIELDS = ['site', 'name', 'office', 'minutes', 'topic', 'document'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/**
 * Why a file is no list: `empty` · `unreadable`: a workbook that is damaged, or of another kind than XLSX ·
 * `bad_encoding`: neither a workbook nor a text in UTF-8 · `too_large` once it is unpacked · `too_many_lines` · `no_heading`: no column for the site.
 */
export const FILE_PROBLEMS = [
  'empty',
  'unreadable',
  'bad_encoding',
  'too_large',
  'too_many_lines',
  'no_heading',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/**
 * What is wrong with a cell: `empty` where there must be something · `unknown_site` · `ambiguous_site`,
 * `ambiguous_person`: more than one fits · `bad_minutes`: not whole minutes from 1 to 60 · `bad_text`: no name or office ·
 * `too_long` · `duplicate`: the same speech stands in an earlier line · `already_listed`: or on the list.
 */
export const LINE_PROBLEMS = [
  'empty',
  'unknown_site',
  'ambiguous_site',
  'ambiguous_person',
  'bad_minutes',
  'bad_text',
  'too_long',
  'duplicate',
  'already_listed',
] as const;
export type LineProblem = (typeof LINE_PROBLEMS)[number];

export type LineError = {
  readonly field: ImportField;
  readonly code: LineProblem;
  /** What the cell says, cut short. */
  readonly text: string;
};

/**
 * What somebody may want to look at again, though nothing is in its way: one more speech of the same speaker, with another
 * topic. `also_listed`: than one on the list · `also_in_file`: than one in an earlier line.
 */
export type LineRemark =
  | { readonly code: 'also_listed' }
  | {
      readonly code: 'also_in_file';
      /** Number of the first such line. */
      readonly line: number;
    };

/** Who would speak. */
export type ImportedPerson = {
  /** Null for somebody who is named by the import. */
  readonly person: PersonId | null;
  readonly name: string;
  readonly office: LocalText;
};

/** A line of the file, and what it would become. What its errors are about is null. */
export type ImportLine = {
  /** Its number in the file, as spreadsheets count: the heading has one as well. */
  readonly line: number;
  readonly site: SiteId | null;
  /** Null where the site speaks without a name. */
  readonly person: ImportedPerson | null;
  readonly allowanceMs: number | null;
  readonly topic: string | null;
  readonly document: string | null;
  readonly errors: readonly LineError[];
  /** None where there are errors. */
  readonly remarks: readonly LineRemark[];
};

export type ImportPreview = {
  /** The log version that the lines were held against. */
  readonly version: number;
  /** Null for a file that is a list. */
  readonly problem: FileProblem | null;
  readonly lines: readonly ImportLine[];
};
