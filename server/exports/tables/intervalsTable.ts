import type { ConnectionSpan } from '../../../domain/attendance/attendance.ts';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import type { ExportWords } from '../words/ExportWords.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { durationCell, numberCell, textCell, timeCell } from './cells.ts';
import type { Cell, Table } from './Table.ts';

/** When each site was there: first its times united, with small gaps closed, then every connection as it was. Rule [EX3]. */
export function intervalsTable({ sheet, language }: ExportSubject): Table {
  const words = wordsOf(language);
  const { columns } = words;
  return {
    name: words.tables.intervals,
    columns: [
      { head: columns.code, width: 9 },
      { head: columns.site, width: 30 },
      { head: columns.kind, width: 12 },
      { head: columns.device, width: 9 },
      { head: columns.from, width: 27 },
      { head: columns.to, width: 27 },
      { head: columns.duration, width: 12 },
      { head: columns.endedBy, width: 24 },
    ],
    rows: sheet.lines.flatMap((line) => {
      const site = [textCell(line.site.id), textCell(line.site.shortName[language])];
      return rowsOf(line, sheet.at, words).map((cells) => [...site, ...cells]);
    }),
  };
}

function rowsOf({ stretches, connections }: AttendanceLine, at: number, words: ExportWords): Cell[][] {
  const devices = [...new Set(connections.map(({ device }) => device))];
  return [
    ...stretches.map(({ startAt, endAt }) => [
      textCell(words.spans.present),
      null,
      timeCell(startAt),
      timeCell(endAt),
      durationCell(endAt - startAt),
      null,
    ]),
    ...connections.map((connection) => [
      textCell(words.spans.connection),
      numberCell(devices.indexOf(connection.device) + 1),
      timeCell(connection.startAt),
      timeCell(connection.endAt),
      durationCell(lengthOf(connection, at)),
      textCell(connection.endedBy && words.endings[connection.endedBy]),
    ]),
  ];
}

function lengthOf({ startAt, endAt }: ConnectionSpan, at: number): number {
  return (endAt ?? Math.max(startAt, at)) - startAt;
}
