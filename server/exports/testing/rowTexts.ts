import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { formatDuration } from '../../projections/formatDuration.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { createShortTime } from '../pdf/createShortTime.ts';
import { shareText } from '../tables/cells.ts';
import { findingText } from '../tables/siteStatus.ts';
import { wordsOf } from '../words/wordsOf.ts';

/** The cells of a site's row in the signed list, as its readers expect them. */
export function rowTexts(line: AttendanceLine, subject: ExportSubject): string[] {
  const { language, details, sheet } = subject;
  const words = wordsOf(language);
  const { marks, verdicts, print } = words;
  const shortTime = createShortTime(details.timeZone, language, sheet.session.openedAt ?? sheet.at);
  const time = (at: number | null) => (at === null ? '–' : shortTime(at));
  const entry = line.marks.at(-1)?.entry ?? null;
  const numbers = referencesOf(subject);
  const corrected = (text: string, field: string, measured: string) => {
    const number = numbers.get(`${line.site.id} ${field}`);
    return number === undefined ? text : `${text} [${number}] (${print.measured(measured)})`;
  };
  const word = (verdict: keyof typeof verdicts | null) => (verdict === null ? '–' : verdicts[verdict]);
  const { latest: test } = line.lineTest;
  const note = numbers.get(`${line.site.id} note`);
  return [
    `${line.site.name[language]} (${line.site.id})`,
    line.delegation?.delegates.find(({ head }) => head)?.name ?? '',
    line.delegation === null ? '' : print.people(line.delegation.headCount ?? 0),
    line.site.group === 'host' ? marks.host : marks[entry?.mark ?? 'not_called'],
    entry?.reason ?? '',
    ...(line.firstIn.official === null
      ? ['–']
      : [
          corrected(time(line.firstIn.official), 'firstInAt', time(line.firstIn.measured)),
          corrected(time(line.lastOut.official), 'lastOutAt', time(line.lastOut.measured)),
        ]),
    `${formatDuration(line.sessionMs)} · ${shareText(line.share ?? 0, language)}`,
    corrected(word(line.verdict.official), 'verdict', word(line.verdict.measured)),
    line.spoke.count === 0 ? '' : `${line.spoke.count} ${formatDuration(line.spoke.netMs)}`,
    line.lateMs === null ? '' : print.lateBy(formatDuration(line.lateMs)),
    line.leftEarlyMs === null ? '' : print.leftEarlyBy(formatDuration(line.leftEarlyMs)),
    line.drops === 0 ? '' : print.drops(line.drops),
    test === null || test.result === 'good' ? '' : print.lineTest(findingText(test, words)),
    note === undefined ? '' : `${String(line.note?.value)} [${note}]`,
  ];
}

/** By site and field, the number of the latest correction. */
function referencesOf({ sheet }: ExportSubject): ReadonlyMap<string, number> {
  return new Map(sheet.corrections.map(({ site, field }, index) => [`${site} ${field}`, index + 1]));
}
