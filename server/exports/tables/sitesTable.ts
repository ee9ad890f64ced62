import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { newestMark } from '../../../domain/attendance/newestMark.ts';
import { createLocalTime } from '../../projections/createLocalTime.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import type { ColumnWords, ExportWords } from '../words/ExportWords.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { durationCell, numberCell, shareCell, textCell, timeCell } from './cells.ts';
import { headOf, lineTestText, markText, newestMarkText } from './siteStatus.ts';
import type { Cell, Table } from './Table.ts';

/** As much of a subject as the list needs. */
export type ListedSubject = Pick<ExportSubject, 'details' | 'sheet' | 'language'>;

type Words = { readonly words: ExportWords; readonly language: ExportSubject['language'] };
type Column = readonly [
  head: keyof ColumnWords,
  width: number,
  cell: (line: AttendanceLine, words: Words, index: number) => Cell,
];

/** Who was there, with whom, and what it comes to: what is printed of a workbook. Rule [EX16]. */
const PRINCIPAL: readonly Column[] = [
  ['number', 6, (_line, _words, index) => numberCell(index + 1)],
  ['code', 9, ({ site }) => textCell(site.id)],
  ['site', 34, ({ site }, { language }) => textCell(site.name[language])],
  ['head', 24, (line) => textCell(headOf(line))],
  ['headCount', 9, ({ delegation }) => numberCell(delegation?.headCount ?? null)],
  ['status', 20, (line, { words }) => textCell(newestMarkText(line, words))],
  ['reason', 20, (line) => textCell(newestMark(line).entry?.reason ?? null)],
  ['firstIn', 24, ({ firstIn }) => timeCell(firstIn.official)],
  ['lastOut', 24, ({ lastOut }) => timeCell(lastOut.official)],
  ['inSession', 12, ({ sessionMs }) => durationCell(sessionMs)],
  ['share', 9, ({ share }) => shareCell(share)],
  ['verdict', 14, ({ verdict }, { words }) => textCell(verdict.official && words.verdicts[verdict.official])],
];

/** What only some look for: in a workbook it lies beyond the printed part. */
const FURTHER: readonly Column[] = [
  ['group', 20, ({ site }, { words }) => textCell(words.groups[site.group])],
  ['connection', 16, ({ connection }, { words }) => textCell(words.connections[connection])],
  ['connected', 12, ({ connectedMs }) => durationCell(connectedMs)],
  ['late', 10, ({ lateMs }) => durationCell(lateMs)],
  ['leftEarly', 10, ({ leftEarlyMs }) => durationCell(leftEarlyMs)],
  ['drops', 9, ({ drops }) => numberCell(drops)],
  ['longestGap', 12, ({ longestGapMs }) => durationCell(longestGapMs)],
  ['spokeCount', 9, ({ spoke }) => numberCell(spoke.count)],
  ['spokeTotal', 12, ({ spoke }) => durationCell(spoke.netMs)],
  ['lineTest', 40, (line, { words }) => textCell(lineTestText(line, words))],
  ['lineTestedAt', 27, ({ lineTest }) => timeCell(lineTest.latest?.at ?? null)],
  ['note', 40, ({ note }) => textCell(typeof note?.value === 'string' ? note.value : null)],
  ['measuredFirstIn', 27, ({ firstIn }) => timeCell(firstIn.measured)],
  ['measuredLastOut', 27, ({ lastOut }) => timeCell(lastOut.measured)],
  [
    'measuredVerdict',
    20,
    ({ verdict }, { words }) => textCell(verdict.measured && words.verdicts[verdict.measured]),
  ],
  ['corrections', 50, (line) => textCell(reasonsOf(line))],
  [
    'formerNames',
    40,
    ({ formerNames }, { language }) => textCell(formerNames.map(({ name }) => name[language]).join('; ')),
  ],
  ['removedAt', 27, ({ removedAt }) => timeCell(removedAt)],
];

const COLUMNS = [...PRINCIPAL, ...FURTHER];

/**
 * Every site that was ever invited, in protocol order, with all that the sheet says of it: the list of the secretariat.
 * Marks of earlier counts follow at the end. Rule [EX3].
 */
export function sitesTable({ details, sheet, language }: ListedSubject): Table {
  const words = wordsOf(language);
  const earlier = sheet.counts.slice(0, -1);
  const asOf = createLocalTime(details.timeZone, language)(sheet.at);
  return {
    name: words.tables.sites,
    printed: PRINCIPAL.length,
    columns: [
      ...COLUMNS.map(([head, width]) => ({
        head: head === 'connection' ? words.connectionAt(asOf) : words.columns[head],
        width,
      })),
      ...earlier.map(({ number }) => ({ head: words.earlierCount(number), width: 50 })),
    ],
    rows: sheet.lines.map((line, index) => [
      ...COLUMNS.map(([, , cell]) => cell(line, { words, language }, index)),
      ...earlier.map(({ number }) => textCell(earlierMark(line, number, words))),
    ]),
  };
}

function earlierMark(line: AttendanceLine, number: number, words: ExportWords): string {
  const entry = line.marks.find((one) => one.number === number)?.entry ?? null;
  const text = markText(line, entry, words);
  return entry?.reason ? `${text}: ${entry.reason}` : text;
}

function reasonsOf({ firstIn, lastOut, verdict, note }: AttendanceLine): string {
  const reasons = [firstIn, lastOut, verdict].map(({ correction }) => correction?.reason);
  return [...new Set([...reasons, note?.reason].filter((reason) => reason !== undefined))].join('; ');
}
