import type { AttendanceReport, ReportedConference } from '../../contract/report.ts';
import type { SiteAcross } from '../../domain/attendance/reportAcross.ts';
import type { Language } from '../../domain/text.ts';
import { createLocalTime } from '../projections/createLocalTime.ts';
import { csv, type CsvOptions } from '../projections/csv.ts';
import { cellText, durationCell, numberCell, textCell } from './tables/cells.ts';
import type { Cell } from './tables/Table.ts';
import { reportWordsOf } from './words/reportWords.ts';
import { wordsOf } from './words/wordsOf.ts';

/** Length of a date in figures. */
const DATE = 10;

type Column = readonly [head: string, cell: (site: SiteAcross, index: number) => Cell];

/** The report as a CSV file's text: a row for each site, worst first, a column for each conference that counts. Rule [RE4]. */
export function buildReportCsv(report: AttendanceReport, language: Language, options: CsvOptions): string {
  const counted = report.conferences.filter((one) => one.counted).toReversed();
  const columns = [...figures(language), ...counted.map((one) => verdicts(one, language))];
  const rows = report.sites.map((site, index) =>
    // No column of times: nothing to tell them with.
    columns.map(([, cell]) => cellText(cell(site, index), String, language)),
  );
  return csv([columns.map(([head]) => head), ...rows], options);
}

function figures(language: Language): readonly Column[] {
  const { columns, groups } = wordsOf(language);
  const words = reportWordsOf(language);
  return [
    [columns.number, (_site, index) => numberCell(index + 1)],
    [columns.code, ({ site }) => textCell(site.id)],
    [columns.site, ({ site }) => textCell(site.name[language])],
    [columns.group, ({ site }) => textCell(groups[site.group])],
    [words.invited, ({ appearances }) => numberCell(appearances.length)],
    [words.absent, ({ absent }) => numberCell(absent)],
    [words.partly, ({ partly }) => numberCell(partly)],
    [words.late, ({ late }) => numberCell(late)],
    [words.leftEarly, ({ leftEarly }) => numberCell(leftEarly)],
    [columns.drops, ({ drops }) => numberCell(drops)],
    [columns.spokeCount, ({ spokeCount }) => numberCell(spokeCount)],
    [columns.spokeTotal, ({ spokeMs }) => durationCell(spokeMs)],
    [words.neverSpoke, ({ neverSpoke }) => textCell(neverSpoke ? words.yes : null)],
  ];
}

/** How the sites did in one conference, under its date and title. */
function verdicts({ conference, title, timeZone, openedAt }: ReportedConference, language: Language): Column {
  const day = createLocalTime(timeZone, language)(openedAt).slice(0, DATE);
  const words = wordsOf(language).verdicts;
  const { notInvited, underWay } = reportWordsOf(language);
  return [
    cellText(textCell(`${day} ${title[language]}`), String, language),
    ({ appearances }) => {
      const one = appearances.find((appearance) => appearance.conference === conference);
      if (one === undefined) {
        return textCell(notInvited);
      }
      return textCell(one.verdict === null ? underWay : words[one.verdict]);
    },
  ];
}
