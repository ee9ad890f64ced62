import type { ExportSubject } from '../ExportSubject.ts';
import { correctionsOf } from '../correctionsOf.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { actorText, numberCell, textCell, timeCell } from './cells.ts';
import type { Table } from './Table.ts';

/** Everything that was changed in the record afterwards, with what it says instead, why, and who did it. Rule [EX4]. */
export function correctionsTable(subject: ExportSubject): Table {
  const words = wordsOf(subject.language);
  const { columns } = words;
  const names = new Map(subject.sheet.lines.map(({ site }) => [site.id, site.shortName[subject.language]]));
  return {
    name: words.tables.corrections,
    columns: [
      { head: columns.number, width: 6 },
      { head: columns.at, width: 27 },
      { head: columns.by, width: 18 },
      { head: columns.code, width: 9 },
      { head: columns.site, width: 26 },
      { head: columns.field, width: 20 },
      { head: columns.measured, width: 27 },
      { head: columns.official, width: 27 },
      { head: columns.reason, width: 36 },
      { head: columns.inForce, width: 11 },
    ],
    rows: correctionsOf(subject).map((correction, index) => [
      numberCell(index + 1),
      timeCell(correction.at),
      textCell(actorText(correction.by, words)),
      textCell(correction.site),
      textCell(names.get(correction.site) ?? null),
      textCell(words.fields[correction.field]),
      correction.measured,
      correction.official,
      textCell(correction.reason),
      textCell(correction.inForce ? words.yes : words.no),
    ]),
  };
}
