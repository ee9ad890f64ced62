import type { FileProblem, ImportField, LineProblem } from '../../../contract/speechImport.ts';
import type { TextKey } from '../../i18n/translate.ts';

/** What is wrong with a list, in words. */

export const FIELD_TEXTS: Readonly<Record<ImportField, TextKey>> = {
  site: 'settings.fieldSite',
  name: 'settings.fieldName',
  office: 'settings.fieldOffice',
  minutes: 'settings.fieldMinutes',
  topic: 'settings.fieldTopic',
  document: 'settings.fieldDocument',
};

export const FILE_TEXTS: Readonly<Record<FileProblem, TextKey>> = {
  empty: 'settings.fileEmpty',
  unreadable: 'settings.fileUnreadable',
  bad_encoding: 'settings.fileBadEncoding',
  too_large: 'settings.fileTooLarge',
  too_many_lines: 'settings.fileTooManyLines',
  no_heading: 'settings.fileNoHeading',
};

export const LINE_TEXTS: Readonly<Record<LineProblem, TextKey>> = {
  empty: 'settings.lineEmpty',
  unknown_site: 'settings.lineUnknownSite',
  ambiguous_site: 'settings.lineAmbiguousSite',
  ambiguous_person: 'settings.lineAmbiguousPerson',
  bad_minutes: 'settings.lineBadMinutes',
  bad_text: 'settings.lineBadText',
  too_long: 'settings.lineTooLong',
  duplicate: 'settings.lineDuplicate',
  already_listed: 'settings.lineAlreadyListed',
};
