import type { Content } from 'pdfmake/interfaces.js';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { newestMark } from '../../../domain/attendance/newestMark.ts';
import { findPerson } from '../../../domain/conference/people.ts';
import { createLocalTime } from '../../projections/createLocalTime.ts';
import { formatDuration } from '../../projections/formatDuration.ts';
import { correctionsOf } from '../correctionsOf.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { actorText, cellText } from '../tables/cells.ts';
import { newestMarkText } from '../tables/siteStatus.ts';
import type { ExportWords } from '../words/ExportWords.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { createShortTime } from './createShortTime.ts';
import { listTable } from './listTable.ts';
import { printedCell, WIDE_COLUMN } from './printed.ts';

/** Who was absent or excused by its newest mark, or did not attend, with the reason where one is known. */
export function absentList({ sheet, language }: ExportSubject): Content {
  const words = wordsOf(language);
  const { columns, print } = words;
  const absent = sheet.lines.filter((line) => line.site.group !== 'host' && isAbsent(line));
  return absent.length === 0
    ? nothing(print.absentHeading, print.nobodyAbsent)
    : listTable(
        [
          { head: columns.number, width: 18 },
          { head: columns.site, width: '*' },
          { head: columns.status, width: 110 },
          { head: columns.reason, width: '*' },
        ],
        absent.map((line, index) => [
          { text: String(index + 1), style: 'cell', alignment: 'center' },
          printedCell(`${line.site.name[language]} (${line.site.id})`, WIDE_COLUMN),
          printedCell(statusText(line, words)),
          printedCell(newestMark(line).entry?.reason ?? line.verdict.correction?.reason ?? ''),
        ]),
        print.absentHeading,
      );
}

function isAbsent(line: AttendanceLine): boolean {
  return isMarkedAbsent(line) || (line.removedAt === null && line.verdict.official === 'absent');
}

function isMarkedAbsent(line: AttendanceLine): boolean {
  const mark = newestMark(line).entry?.mark;
  return mark === 'absent' || mark === 'excused';
}

/** What makes it absent: the mark, or else the verdict, whatever was answered when it was called. */
function statusText(line: AttendanceLine, words: ExportWords): string {
  return isMarkedAbsent(line) ? newestMarkText(line, words) : words.verdicts.absent;
}

/** The speech log: who spoke on what, from when to when, and how long in fact. */
export function speechList({ details, sheet, names, language }: ExportSubject): Content {
  const { columns, print } = wordsOf(language);
  const shortTime = createShortTime(details.timeZone, language, sheet.session.openedAt ?? sheet.at);
  const sites = new Map(sheet.lines.map(({ site }) => [site.id, site.shortName[language]]));
  return sheet.turns.length === 0
    ? nothing(print.speechesHeading, print.nobodySpoke)
    : listTable(
        [
          { head: columns.number, width: 18 },
          { head: columns.site, width: 130 },
          { head: columns.speaker, width: 130 },
          { head: columns.topic, width: '*' },
          { head: `${columns.from}, ${columns.to.toLocaleLowerCase(language)}`, width: 92 },
          { head: columns.netTime, width: 56 },
        ],
        sheet.turns.map((turn, index) => [
          { text: String(index + 1), style: 'cell', alignment: 'center' },
          printedCell(sites.get(turn.site) ?? turn.site, WIDE_COLUMN),
          printedCell((turn.person && findPerson(names.people, turn.person)?.name) ?? ''),
          printedCell(turn.topic ?? '', WIDE_COLUMN),
          {
            text: [turn.startAt, turn.endAt].map((at) => (at === null ? '…' : shortTime(at))).join(' – '),
            style: 'cell',
          },
          { text: formatDuration(turn.netMs), style: 'cell', alignment: 'right' },
        ]),
        print.speechesHeading,
      );
}

/** What was changed afterwards: from what to what, why, by whom. Nothing where nothing was. */
export function correctionList(subject: ExportSubject): Content[] {
  const words = wordsOf(subject.language);
  const { columns, print } = words;
  const localTime = createLocalTime(subject.details.timeZone, subject.language);
  const corrections = correctionsOf(subject);
  if (corrections.length === 0) {
    return [];
  }
  const list = listTable(
    [
      { head: columns.number, width: 20 },
      { head: columns.code, width: 42 },
      { head: columns.field, width: 80 },
      { head: columns.measured, width: 110 },
      { head: columns.official, width: 110 },
      { head: columns.reason, width: '*' },
      { head: `${columns.by}, ${columns.at.toLocaleLowerCase(subject.language)}`, width: 124 },
    ],
    corrections.map(({ site, field, measured, official, reason, by, at }, index) => [
      { text: `[${index + 1}]`, style: 'cell', alignment: 'center' },
      printedCell(site),
      printedCell(words.fields[field]),
      printedCell(cellText(measured, localTime, subject.language) || '–'),
      printedCell(cellText(official, localTime, subject.language)),
      printedCell(reason),
      { stack: [printedCell(actorText(by, words)), { text: localTime(at), style: 'cell' }] },
    ]),
    print.correctionsHeading,
  );
  return [list];
}

function nothing(heading: string, text: string): Content {
  return { stack: [{ text: heading, style: 'heading' }, { text }], unbreakable: true };
}
