import { findItem } from '../../../domain/agenda/agenda.ts';
import type { Span } from '../../../domain/attendance/attendance.ts';
import type { TurnLine } from '../../../domain/attendance/AttendanceLine.ts';
import { findPerson } from '../../../domain/conference/people.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { durationCell, numberCell, textCell, timeCell } from './cells.ts';
import type { Cell, Table } from './Table.ts';

/** From the number to the time spoken: what is printed of a workbook. Rule [EX16]. */
const PRINTED = 9;

/** Every turn on the floor in the order of the grants, with when it was and how long it was really spoken. Rule [EX3]. */
export function speechesTable(subject: ExportSubject): Table {
  const { columns, tables } = wordsOf(subject.language);
  const names = new Map(subject.sheet.lines.map(({ site }) => [site.id, site.shortName[subject.language]]));
  return {
    name: tables.speeches,
    printed: PRINTED,
    columns: [
      { head: columns.number, width: 6 },
      { head: columns.code, width: 9 },
      { head: columns.site, width: 26 },
      { head: columns.speaker, width: 26 },
      { head: columns.office, width: 26 },
      { head: columns.topic, width: 32 },
      { head: columns.from, width: 24 },
      { head: columns.to, width: 24 },
      { head: columns.netTime, width: 12 },
      { head: columns.kind, width: 16 },
      { head: columns.agendaItem, width: 26 },
      { head: columns.standing, width: 12 },
      { head: columns.byPhone, width: 10 },
      { head: columns.endedBy, width: 22 },
    ],
    rows: subject.sheet.turns.map((turn, index) => [
      numberCell(index + 1),
      textCell(turn.site),
      textCell(names.get(turn.site) ?? null),
      ...turnCells(turn, subject),
    ]),
  };
}

function turnCells(turn: TurnLine, { names, sheet, language }: ExportSubject): readonly Cell[] {
  const words = wordsOf(language);
  const person = turn.person === null ? undefined : findPerson(names.people, turn.person);
  const item = findItem(names.agenda, turn.item);
  const lastedMs = lengthOf(turn, sheet.at);
  return [
    textCell(person?.name ?? null),
    textCell(person?.office[language] ?? null),
    textCell(turn.topic),
    timeCell(turn.startAt),
    timeCell(turn.endAt),
    durationCell(turn.netMs),
    textCell(words.speechKinds[turn.kind]),
    textCell(item?.title[language] ?? null),
    durationCell(Math.max(0, lastedMs - turn.netMs)),
    textCell(turn.byPhone ? words.yes : null),
    textCell(turn.reason && words.releases[turn.reason]),
  ];
}

function lengthOf({ startAt, endAt }: Span, at: number): number {
  return (endAt ?? Math.max(startAt, at)) - startAt;
}
