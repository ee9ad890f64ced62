import type { CsvSeparator } from '../../contract/exports.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import type { Language } from '../../domain/text.ts';
import type { TextKey } from '../i18n/translate.ts';

export type FormatTexts = { readonly name: TextKey; readonly hint: TextKey };

/** What the formats are called and good for, in the order in which they are offered: the one to sign first. */
export const FORMAT_TEXTS: Readonly<Record<ExportFormat, FormatTexts>> = {
  pdf: { name: 'exports.pdf', hint: 'exports.pdfHint' },
  xlsx: { name: 'exports.xlsx', hint: 'exports.xlsxHint' },
  zip: { name: 'exports.zip', hint: 'exports.zipHint' },
  csv: { name: 'exports.csv', hint: 'exports.csvHint' },
  ics: { name: 'exports.ics', hint: 'exports.icsHint' },
  jsonl: { name: 'exports.jsonl', hint: 'exports.jsonlHint' },
};

export const LANGUAGE_TEXTS: Readonly<Record<Language, TextKey>> = {
  vi: 'shared.languageVi',
  en: 'shared.languageEn',
};

export const SEPARATOR_TEXTS: Readonly<Record<CsvSeparator, TextKey>> = {
  ';': 'exports.semicolon',
  ',': 'exports.comma',
  '\t': 'exports.tab',
};
