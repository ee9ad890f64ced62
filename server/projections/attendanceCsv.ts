import type { AttendanceLine } from '../../domain/attendance/AttendanceSheet.ts';
import type { PlanDetails } from '../../domain/conference/plan.ts';
import type { SiteGroup } from '../../domain/sites/sites.ts';
import type { Language } from '../../domain/text.ts';
import { csv, type CsvOptions } from './csv.ts';
import { createLocalTime } from './createLocalTime.ts';
import { formatDuration } from './formatDuration.ts';

export type AttendanceCsvOptions = Partial<CsvOptions> & {
  readonly language: Language;
  /** The moment for which the lines were summarised, ms epoch. */
  readonly at: number;
};

type Words = {
  readonly columns: (asOf: string) => readonly string[];
  readonly groups: Readonly<Record<SiteGroup, string>>;
  readonly online: string;
  readonly left: string;
  readonly never: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    columns: (asOf) => [
      'STT',
      'Mã điểm cầu',
      'Tên điểm cầu',
      'Nhóm',
      `Kết nối lúc ${asOf}`,
      'Vào lần đầu',
      'Ra lần cuối',
      'Tổng thời gian kết nối',
      'Số lần mất kết nối',
      'Số lần phát biểu',
      'Tổng thời gian phát biểu',
    ],
    groups: { host: 'Điểm cầu chính', province: 'Tỉnh, thành phố', mission: 'Cơ quan đại diện ở nước ngoài' },
    online: 'Đang kết nối',
    left: 'Đã rời',
    never: 'Chưa kết nối',
  },
  en: {
    columns: (asOf) => [
      'No.',
      'Site code',
      'Site',
      'Group',
      `Connection at ${asOf}`,
      'First in',
      'Last out',
      'Connected in total',
      'Drops',
      'Times spoken',
      'Spoken in total',
    ],
    groups: { host: 'Host site', province: 'Province or city', mission: 'Mission abroad' },
    online: 'Connected',
    left: 'Left',
    never: 'Never connected',
  },
};

/**
 * The attendance as a CSV file's text, one line for each invited site in the order of `lines`, times in the
 * conference's time zone. Rules [AT8] and [AT9].
 */
export function attendanceCsv(
  lines: readonly AttendanceLine[],
  { timeZone }: Pick<PlanDetails, 'timeZone'>,
  { language, at, separator = ',' }: AttendanceCsvOptions,
): string {
  const words = WORDS[language];
  const localTime = createLocalTime(timeZone, language);
  const time = (moment: number | null) => (moment === null ? '' : localTime(moment));
  const rows = lines.map((line, index) => [
    String(index + 1),
    line.site.id,
    line.site.name[language],
    words.groups[line.site.group],
    connectionText(line, words),
    time(line.firstIn.official),
    time(line.lastOut.official),
    formatDuration(line.connectedMs),
    String(line.drops),
    String(line.spoke.count),
    formatDuration(line.spoke.netMs),
  ]);
  return csv([words.columns(localTime(at)), ...rows], { separator });
}

function connectionText({ connection }: AttendanceLine, words: Words): string {
  switch (connection) {
    case 'online':
      return words.online;
    case 'never':
      return words.never;
    case 'lost':
    case 'left':
      return words.left;
    default:
      return connection satisfies never;
  }
}
