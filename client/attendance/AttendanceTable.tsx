import { useComputed, useSignal, type Signal } from '@preact/signals';
import type { AttendanceRecord } from '../../contract/http.ts';
import type { AttendanceLine } from '../../domain/attendance/AttendanceSheet.ts';
import { passesFilter } from '../../domain/attendance/attendanceFilters.ts';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { findBySite } from '../search/findSites.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { classes } from '../ui/classes.ts';
import data from '../ui/DataTable.module.css';
import { FilterChip } from '../ui/FilterChip.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { tick } from '../ui/tick.ts';
import type { Tone } from '../ui/tone.ts';
import { AttendanceRow } from './AttendanceRow.tsx';
import { DownloadForm } from './DownloadForm.tsx';
import styles from './AttendanceTable.module.css';

type Props = {
  readonly record: AttendanceRecord;
  /** The time up to which the record is known, server's ms epoch. */
  readonly now: () => number;
  readonly timeZone: string;
  readonly logins: LoginStore;
};

/** In the order of the chips. */
const FILTERS = ['all', 'online', 'away', 'never', 'dropped', 'spoke'] as const;
type Filter = (typeof FILTERS)[number];

const FILTER_TEXTS: Readonly<Record<Filter, TextKey>> = {
  all: 'attendance.filterAll',
  online: 'attendance.filterOnline',
  away: 'attendance.filterGone',
  never: 'attendance.filterNever',
  dropped: 'attendance.filterDropped',
  spoke: 'attendance.filterSpoke',
};
const FILTER_TONES: Partial<Readonly<Record<Filter, Tone>>> = {
  online: 'online',
  away: 'left',
  never: 'never',
  dropped: 'lost',
};
const COLUMNS: readonly TextKey[] = [
  'attendance.code',
  'attendance.name',
  'attendance.group',
  'attendance.firstIn',
  'attendance.lastOut',
  'attendance.connected',
  'attendance.drops',
  'attendance.spoke',
];

/** The list in protocol order, with what still runs counted up to now. */
export function AttendanceTable({ record, now, timeZone, logins }: Props) {
  const filter = useSignal<Filter>('all');
  const typed = useSignal('');
  const second = useComputed(() => {
    void tick.value;
    return Math.floor(now() / 1000);
  });
  const { lines } = summariseAttendance(record.attendance, second.value * 1000);
  const shown = findBySite(lines, typed.value).filter((line) => passesFilter(line, filter.value));
  return (
    <>
      <div class={styles['tools']}>
        <Filters lines={lines} filter={filter} />
        <SearchBox label={t('attendance.searchLabel')} typed={typed} />
        <DownloadForm logins={logins} />
      </div>
      <p class={styles['intro']}>
        {t('attendance.intro')} {t('attendance.timesIn', { zone: t('shared.hanoi') })}.
      </p>
      <div
        class={styles['scroll']}
        tabIndex={0}
        role="group"
        aria-label={t('attendance.title')}
        data-version={record.version}
      >
        <Lines lines={shown} timeZone={timeZone} />
        {shown.length === 0 && <p class={styles['empty']}>{t('attendance.noneFound')}</p>}
      </div>
    </>
  );
}

function Lines({
  lines,
  timeZone,
}: {
  readonly lines: readonly AttendanceLine[];
  readonly timeZone: string;
}) {
  return (
    <table class={classes(data['table'], styles['table'])}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <AttendanceRow key={line.site.id} line={line} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}

function Filters({
  lines,
  filter,
}: {
  readonly lines: readonly AttendanceLine[];
  readonly filter: Signal<Filter>;
}) {
  return (
    <div class={styles['chips']} role="group" aria-label={t('attendance.filters')}>
      {FILTERS.map((name) => (
        <FilterChip
          key={name}
          name={name}
          label={t(FILTER_TEXTS[name])}
          count={lines.filter((line) => passesFilter(line, name)).length}
          tone={FILTER_TONES[name]}
          pressed={filter.value === name}
          onPress={() => (filter.value = name)}
        />
      ))}
    </div>
  );
}
