import type { AttendanceLine } from '../../../domain/attendance/AttendanceSheet.ts';
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
  // A plan that names nobody at a site is no invitation to hold its delegation against.
  const compared = difference.missing.length > 0 || difference.additional.length < delegates.length;
  return delegates.map((delegate): readonly Cell[] => [
    textCell(delegate.name),
    textCell(delegate.office),
    textCell(delegate.head ? words.headRole : words.delegateRole),
    // By identity: of two people of one name one may be invited.
    textCell(compared ? (difference.additional.includes(delegate) ? additional : invited) : null),
    timeCell(change?.at ?? null),
    textCell(change === undefined ? null : actorText(change.by, words)),
  ]);
}

/** Where nobody has written names down, nobody is known to be missing, unless the room was empty. */
function missingRows({ delegation, difference }: AttendanceLine, words: ExportWords, language: Language) {
  const named = delegation !== null && (delegation.delegates.length > 0 || delegation.headCount === 0);
  return (named ? difference.missing : []).map(({ name, office }): readonly Cell[] => [
    textCell(name),
    textCell(office[language]),
    null,
    textCell(words.invitation.missing),
    null,
    null,
  ]);
}
