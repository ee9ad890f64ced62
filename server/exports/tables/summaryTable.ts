import { resultSentence } from '../../../domain/rollcall/rollCallResult.ts';
import { VERDICTS } from '../../../domain/secretariat/secretariat.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import type { ExportWords } from '../words/ExportWords.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { durationCell, numberCell, shareCell, textCell, timeCell } from './cells.ts';
import type { Cell, Table } from './Table.ts';

/** As much of a sentence as a row of the workbook shows. */
const ROW_LETTERS = 1600;

type Row = readonly [string, Cell, Cell?];

/** What is said of the conference as a whole, and what the file is made of. Rule [EX3]. */
export function summaryTable(subject: ExportSubject): Table {
  const words = wordsOf(subject.language);
  const { columns } = words;
  const rows: readonly Row[] = [
    ...factRows(subject, words),
    ...spanRows(subject, words),
    ...resultRows(subject, words),
    ...sourceRows(subject, words),
  ];
  return {
    name: words.tables.summary,
    columns: [
      { head: columns.item, width: 40 },
      { head: columns.value, width: 90 },
      { head: columns.to, width: 24 },
    ],
    rows: rows.map(([label, value, end = null]) => [textCell(label), value, end]),
  };
}

function factRows({ details, sheet, language }: ExportSubject, { facts, phases }: ExportWords): Row[] {
  const { session } = sheet;
  const host = sheet.lines.find(({ site }) => site.id === details.hostSite);
  return [
    [facts.conference, textCell(details.title[language])],
    [facts.organiser, textCell(details.organiser[language])],
    [facts.place, textCell(host?.site.name[language] ?? null)],
    [facts.scheduled, timeCell(details.scheduledAt)],
    [facts.opened, timeCell(session.openedAt)],
    [facts.closed, timeCell(session.closedAt)],
    [facts.length, durationCell(session.lengthMs)],
    [facts.phase, textCell(phases[sheet.phase])],
    [facts.asOf, timeCell(sheet.at)],
  ];
}

function spanRows({ sheet }: ExportSubject, { facts, phases, pauses }: ExportWords): Row[] {
  return [
    ...sheet.phases.map(({ phase, startAt, endAt }): Row => {
      return [`${facts.phase}: ${phases[phase]}`, timeCell(startAt), timeCell(endAt)];
    }),
    ...sheet.pauses.map(({ cause, startAt, endAt }): Row => {
      return [`${facts.pause}: ${pauses[cause]}`, timeCell(startAt), timeCell(endAt)];
    }),
  ];
}

function resultRows(
  { sheet, language }: ExportSubject,
  { facts, count, verdicts, lineTests }: ExportWords,
): Row[] {
  const { counts, counters, rules } = sheet;
  return [
    [facts.expected, numberCell(counters.expected)],
    [facts.lineTests, textCell(lineTests(counters.tested, counters.test_failed, counters.not_tested))],
    ...counts.flatMap(({ number, result }) => sentenceRows(count(number), resultSentence(result, language))),
    ...VERDICTS.map((verdict): Row => {
      return [`${facts.verdicts}: ${verdicts[verdict]}`, numberCell(counters[verdict])];
    }),
    [facts.threshold, shareCell(rules.attendedPercent / 100)],
    [facts.lateAfter, durationCell(rules.lateAfterMs)],
    [facts.earlyBefore, durationCell(rules.earlyBeforeMs)],
  ];
}

/** A sentence with many names goes on in rows of its own: no row of a workbook is high enough for all of it. */
function sentenceRows(label: string, sentence: string): Row[] {
  const parts = sentence.split(/(?<=[,;] )/).reduce<string[]>((rows, part) => {
    const last = rows.at(-1);
    return last === undefined || last.length + part.length > ROW_LETTERS
      ? [...rows, part]
      : [...rows.slice(0, -1), last + part];
  }, []);
  return parts.map((part, index) => [index === 0 ? label : '', textCell(part)]);
}

function sourceRows({ log, number }: ExportSubject, { facts }: ExportWords): Row[] {
  return [
    [facts.exportNumber, numberCell(number)],
    [facts.logVersion, numberCell(log.version)],
    [facts.logHead, textCell(log.hash)],
  ];
}
