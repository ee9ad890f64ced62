import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { newestMark } from '../../../domain/attendance/newestMark.ts';
import { hasLineTest, type LineTest } from '../../../domain/linetest/lineTest.ts';
import type { MarkEntry } from '../../../domain/rollcall/rollCall.ts';
import type { ExportWords } from '../words/ExportWords.ts';

/** A site's newest mark in words, "Vắng (lượt 1)" where that is of an earlier count; the host site is not called. Rule [AT25]. */
export function newestMarkText(line: Pick<AttendanceLine, 'site' | 'marks'>, words: ExportWords): string {
  const { entry, earlierCount } = newestMark(line);
  const text = markText(line, entry, words);
  return earlierCount === null ? text : `${text} ${words.ofCount(earlierCount)}`;
}

/** A site's mark in one count, in words. */
export function markText(
  { site }: Pick<AttendanceLine, 'site'>,
  entry: MarkEntry | null,
  { marks }: ExportWords,
): string {
  return site.group === 'host' ? marks.host : marks[entry?.mark ?? 'not_called'];
}

/** Who leads a site's delegation; null where nobody is named as its head. */
export function headOf({ delegation }: Pick<AttendanceLine, 'delegation'>): string | null {
  return delegation?.delegates.find(({ head }) => head)?.name ?? null;
}

/** How the latest test of a site's line went; null for the host site, whose line is not tested. */
export function lineTestText({ site, lineTest }: AttendanceLine, words: ExportWords): string | null {
  const { latest } = lineTest;
  if (latest === null) {
    return hasLineTest(site) ? words.lineResults.not_tested : null;
  }
  return findingText(latest, words);
}

/** `Không đạt: micrô – rè`: the result with what is wrong. */
export function findingText({ result, problem, note }: LineTest, words: ExportWords): string {
  const faults = [problem === null ? null : words.lineProblems[problem], note].filter(
    (text) => text !== null,
  );
  return [words.lineResults[result], ...(faults.length === 0 ? [] : [faults.join(' – ')])].join(': ');
}
