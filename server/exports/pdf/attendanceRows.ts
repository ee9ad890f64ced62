import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { newestMark } from '../../../domain/attendance/newestMark.ts';
import { formatDuration } from '../../projections/formatDuration.ts';
import { correctionsOf, type ListedCorrection } from '../correctionsOf.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { shareText } from '../tables/cells.ts';
import { findingText, headOf, newestMarkText } from '../tables/siteStatus.ts';
import type { ExportWords } from '../words/ExportWords.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { createShortTime } from './createShortTime.ts';
import { listTable } from './listTable.ts';
import { printedCell, WIDE_COLUMN } from './printed.ts';

type Context = {
  readonly words: ExportWords;
  readonly language: ExportSubject['language'];
  readonly shortTime: (at: number) => string;
  /** In the order of their numbers in the list of corrections. */
  readonly corrections: readonly ListedCorrection[];
};

/** Every site with its attendance, in protocol order. A number in brackets leads to the list of corrections. */
export function attendanceRows(subject: ExportSubject): ContentTable {
  const { details, sheet, language } = subject;
  const words = wordsOf(language);
  const { columns } = words;
  const context: Context = {
    words,
    language,
    shortTime: createShortTime(details.timeZone, language, sheet.session.openedAt ?? sheet.at),
    corrections: correctionsOf(subject),
  };
  return listTable(
    [
      { head: columns.number, width: 20 },
      { head: columns.site, width: '*' },
      { head: `${columns.head}, ${columns.headCount.toLocaleLowerCase(language)}`, width: 92 },
      { head: columns.status, width: 88 },
      { head: `${columns.firstIn}, ${columns.lastOut.toLocaleLowerCase(language)}`, width: 64 },
      { head: columns.attendance, width: 92 },
      { head: columns.spokeCount, width: 46 },
      { head: columns.note, width: 102 },
    ],
    sheet.lines.map((line, index) => rowOf(line, index, context)),
  );
}

function rowOf(line: AttendanceLine, index: number, context: Context): TableCell[] {
  const { words, language } = context;
  const { site, spoke } = line;
  const { reason = null } = newestMark(line).entry ?? {};
  return [
    { text: String(index + 1), style: 'cell', alignment: 'center' },
    printedCell(`${site.name[language]} (${site.id})`, WIDE_COLUMN),
    { stack: delegationLines(line, context) },
    {
      stack: [
        printedCell(newestMarkText(line, words) + markOf(line, 'mark', context)),
        ...(reason ? [printedCell(reason)] : []),
      ],
    },
    { stack: presenceLines(line, context) },
    { stack: attendanceLines(line, context) },
    {
      stack: spoke.count === 0 ? [] : [String(spoke.count), formatDuration(spoke.netMs)],
      style: 'cell',
      alignment: 'center',
    },
    { stack: noteLines(line, context) },
  ];
}

function delegationLines(line: AttendanceLine, context: Context): Content[] {
  const head = headOf(line);
  const count = line.delegation?.headCount ?? null;
  const people = count === null ? '' : context.words.print.people(count);
  const counted = `${people}${markOf(line, 'delegation', context)}`.trim();
  return [
    ...(head === null ? [] : [printedCell(head)]),
    ...(counted === '' ? [] : [{ text: counted, style: 'cell' }]),
  ];
}

/** First in and last out, a line each; one line for who was never there. */
function presenceLines(line: AttendanceLine, context: Context): Content[] {
  const { firstIn, lastOut } = line;
  const never = [firstIn, lastOut].every(
    ({ official, correction }) => official === null && correction === null,
  );
  return never
    ? [{ text: '–', style: 'cell' }]
    : [...timeLines(line, 'firstIn', context), ...timeLines(line, 'lastOut', context)];
}

const CORRECTED_FIELDS = { firstIn: 'firstInAt', lastOut: 'lastOutAt' } as const;

function timeLines(line: AttendanceLine, end: 'firstIn' | 'lastOut', context: Context): Content[] {
  const { measured, official, correction } = line[end];
  const text = (at: number | null) => (at === null ? '–' : context.shortTime(at));
  return correctedLines(
    text(official) + markOf(line, CORRECTED_FIELDS[end], context),
    correction === null ? null : text(measured),
    context.words,
  );
}

function attendanceLines(line: AttendanceLine, context: Context): Content[] {
  const { verdict, sessionMs, share } = line;
  const text = (value: typeof verdict.official) => (value === null ? '–' : context.words.verdicts[value]);
  return [
    {
      text: [formatDuration(sessionMs), ...(share === null ? [] : [shareText(share, context.language)])].join(
        ' · ',
      ),
      style: 'cell',
    },
    ...correctedLines(
      text(verdict.official) + markOf(line, 'verdict', context),
      verdict.correction === null ? null : text(verdict.measured),
      context.words,
    ),
  ];
}

/** What counts, and below it what was measured, where that is something else. */
function correctedLines(official: string, measured: string | null, { print }: ExportWords): Content[] {
  return measured === null
    ? [{ text: official, style: 'cell' }]
    : [
        { text: official, style: 'cell', bold: true },
        { text: `(${print.measured(measured)})`, style: 'cell', italics: true },
      ];
}

function noteLines(line: AttendanceLine, context: Context): Content[] {
  const { print } = context.words;
  const { lateMs, leftEarlyMs, drops, formerNames, removedAt, note } = line;
  const { latest: test } = line.lineTest;
  const names = formerNames.map(({ name }) => name[context.language]).join('; ');
  return [
    ...(lateMs === null ? [] : [print.lateBy(formatDuration(lateMs))]),
    ...(leftEarlyMs === null ? [] : [print.leftEarlyBy(formatDuration(leftEarlyMs))]),
    ...(drops === 0 ? [] : [print.drops(drops)]),
    // A line that was good says nothing about who was there.
    ...(test === null || test.result === 'good' ? [] : [print.lineTest(findingText(test, context.words))]),
    ...(names === '' ? [] : [print.formerly(names) + markOf(line, 'name', context)]),
    ...(removedAt === null
      ? []
      : [print.removedAt(context.shortTime(removedAt)) + markOf(line, 'list', context)]),
    ...(typeof note?.value === 'string' ? [note.value + markOf(line, 'note', context)] : []),
  ].map((text) => printedCell(text));
}

/** ` [2]` where correction 2 is the one in force. */
function markOf({ site }: AttendanceLine, field: ListedCorrection['field'], context: Context): string {
  const place = context.corrections.findLastIndex((one) => one.site === site.id && one.field === field);
  return place < 0 ? '' : ` [${place + 1}]`;
}
