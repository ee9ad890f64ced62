import type { AttendanceLine, CountMark } from '../../../domain/attendance/AttendanceSheet.ts';
import type { ExportWords } from '../words/ExportWords.ts';

/** A site's mark in a count, in words; the host site is not called. */
export function markText(
  { site }: Pick<AttendanceLine, 'site'>,
  mark: CountMark | undefined,
  { marks }: ExportWords,
): string {
  return site.group === 'host' ? marks.host : marks[mark?.entry?.mark ?? 'not_called'];
}

/** Who leads a site's delegation; null where nobody is named as its head. */
export function headOf({ delegation }: Pick<AttendanceLine, 'delegation'>): string | null {
  return delegation?.delegates.find(({ head }) => head)?.name ?? null;
}
