import * as v from 'valibot';
import { EXPORT_FORMATS, type IssuedExport } from '../domain/secretariat/secretariat.ts';
import { LANGUAGES } from '../domain/text.ts';
import { commandId } from './fields.ts';

/**
 * Files for the secretariat; roles clerk, operator and admin.
 *
 *   GET  /api/exports                        → IssuedExport[]   (all that were issued)
 *   POST /api/exports          exportRequest → IssuedExport     (made, kept and logged; may take some seconds)
 *   GET  /api/exports/:number                → the file's bytes (as they were issued, or `export_damaged`)
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
