import * as v from 'valibot';
import { EXPORT_FORMATS, type IssuedExport } from '../domain/secretariat/secretariat.ts';
import { LANGUAGES } from '../domain/text.ts';
import { commandId } from './fields.ts';

/**
 * Files for the secretariat; roles clerk, operator and admin. Of any conference of the server, by its id; under
 * `/api/exports`, …, of the current one.
 *
 *   GET  /api/conferences/:conference/exports                → ExportList       (all that were issued)
 *   POST /api/conferences/:conference/exports  exportRequest → IssuedExport     (made, kept and logged; may take seconds)
 *   GET  /api/conferences/:conference/exports/:number        → the file's bytes (as they were issued, or `export_damaged`)
 *   GET  /api/signing-key                                    → SigningKey
 */
export const CSV_SEPARATORS = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

export const exportRequest = v.strictObject({
  format: v.picklist(EXPORT_FORMATS),
  language: v.picklist(LANGUAGES),
  /** Of the CSV file, also of the one in a package. */
  separator: v.optional(v.picklist(CSV_SEPARATORS), ','),
  command: commandId,
});

export type ExportRequest = v.InferOutput<typeof exportRequest>;
export type { IssuedExport };

/** What was issued of a conference, in the order of the numbers, and the version that its log stands at. */
export type ExportList = { readonly version: number; readonly exports: readonly IssuedExport[] };

/** The public key of the server's signatures (SPKI, PEM), and the hash of that text (hex) as `npm run verify` prints it. */
export type SigningKey = { readonly publicKey: string; readonly sha256: string };
