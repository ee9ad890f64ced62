import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { Language } from '../../../domain/text.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import type { ExportWords } from '../words/ExportWords.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { actorText, textCell, timeCell } from './cells.ts';
import type { Cell, Table } from './Table.ts';

/** Who sat at the sites, held against the people whom the conference names there; who of these is missing, too. Rule [EX3]. */
export function delegatesTable({ sheet, language }: ExportSubject): Table {
  const words = wordsOf(language);
  const { columns } = words;
  return {
    name: words.tables.delegates,
    columns: [
      { head: columns.code, width: 9 },
      { head: columns.site, width: 26 },
      { head: columns.name, width: 28 },
      { head: columns.office, width: 32 },
      { head: columns.role, width: 14 },
      { head: columns.invitation, width: 22 },
      { head: columns.changedAt, width: 27 },
      { head: columns.changedBy, width: 18 },
    ],
    rows: sheet.lines.flatMap((line) => {
      const site = [textCell(line.site.id), textCell(line.site.shortName[language])];
      return [...presentRows(line, words), ...missingRows(line, words, language)].map((cells) => [
        ...site,
        ...cells,
      ]);
    }),
  };
}

function presentRows({ delegation, difference, delegationChanges }: AttendanceLine, words: ExportWords) {
  const change = delegationChanges.at(-1);
  const delegates = delegation?.delegates ?? [];
  const { invited, additional } = words.invitation;
  return delegates.map((delegate): readonly Cell[] => [
    textCell(delegate.name),
    textCell(delegate.office),
    textCell(delegate.head ? words.headRole : words.delegateRole),
    // By identity: of two people of one name one may be invited.
    textCell(difference && (difference.additional.includes(delegate) ? additional : invited)),
    timeCell(change?.at ?? null),
    textCell(change === undefined ? null : actorText(change.by, words)),
  ]);
}

function missingRows({ difference }: AttendanceLine, words: ExportWords, language: Language) {
  return (difference?.missing ?? []).map(({ name, office }): readonly Cell[] => [
    textCell(name),
    textCell(office[language]),
    null,
    textCell(words.invitation.missing),
    null,
    null,
  ]);
}
