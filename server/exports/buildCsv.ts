import { createLocalTime } from '../projections/createLocalTime.ts';
import { csv, type CsvOptions } from '../projections/csv.ts';
import { cellText } from './tables/cells.ts';
import { sitesTable, type ListedSubject } from './tables/sitesTable.ts';

/** The list of sites as a CSV file's text. Rules [EX3] and [EX6]. */
export function buildCsv(subject: ListedSubject, options: CsvOptions): string {
  const { columns, rows } = sitesTable(subject);
  const localTime = createLocalTime(subject.details.timeZone, subject.language);
  const heads = columns.map(({ head }) => head);
  const texts = rows.map((cells) => cells.map((cell) => cellText(cell, localTime, subject.language)));
  return csv([heads, ...texts], options);
}
