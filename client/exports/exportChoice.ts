import { CSV_SEPARATORS, type CsvSeparator, type ExportRequest } from '../../contract/exports.ts';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import { readPreference, storePreference } from '../ui/preference.ts';

/** What somebody wants to have: the request without its id. */
export type ExportOrder = Omit<ExportRequest, 'command'>;

/** Spreadsheets of countries that write decimals with a comma expect it, and Viet Nam's do. */
const USUAL_SEPARATOR: CsvSeparator = ';';
const SEPARATOR = 'exports.separator';
const LANGUAGE = 'exports.language';

/** The formats with a table that needs a separator. */
export function hasSeparator(format: ExportFormat): boolean {
  return format === 'csv' || format === 'zip';
}

/** What this browser's user chose last; at first the page's language. */
export function readExportChoice(pageLanguage: Language): Pick<ExportOrder, 'language' | 'separator'> {
  const [language, separator] = [readPreference(LANGUAGE), readPreference(SEPARATOR)];
  return {
    language: LANGUAGES.find((known) => known === language) ?? pageLanguage,
    separator: CSV_SEPARATORS.find((known) => known === separator) ?? USUAL_SEPARATOR,
  };
}

export function storeExportChoice({
  language,
  separator,
}: Pick<ExportOrder, 'language' | 'separator'>): void {
  storePreference(LANGUAGE, language);
  storePreference(SEPARATOR, separator);
}
