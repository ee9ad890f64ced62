import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import styles from './AttendanceTable.module.css';

type Props = { readonly line: AttendanceLine };

/** How long the site was in the session, and connected at all. */
export function TotalCell({ line: { firstIn, sessionMs, expectedMs, connectedMs } }: Props) {
  const nothing = firstIn.measured === null;
  return (
    <td data-column="total">
      <span data-cell="in-session">
        {nothing || expectedMs === 0 ? t('attendance.nothing') : formatDuration(sessionMs)}
      </span>
      <span class={styles['small']} data-cell="connected" title={t('attendance.connectedHint')}>
        {!nothing && t('attendance.connectedFor', { duration: formatDuration(connectedMs) })}
      </span>
    </td>
  );
}

/** How often the line was lost, and the longest time away. */
export function DropsCell({ line: { firstIn, drops, longestGapMs } }: Props) {
  const nothing = firstIn.measured === null;
  return (
    <td data-column="drops" data-dropped={drops > 0}>
      <span class={drops > 0 ? styles['dropped'] : undefined} data-cell="drops">
        {nothing ? t('attendance.nothing') : drops}
      </span>
      <span class={styles['small']} title={t('attendance.longestGap')}>
        {longestGapMs > 0 && formatDuration(longestGapMs)}
      </span>
    </td>
  );
}

/** How often the site had the floor, and how long in all. */
export function SpokeCell({ line: { spoke } }: Props) {
  return (
    <td data-column="spoke" data-cell="spoke">
      {spoke.count === 0 ? (
        t('attendance.nothing')
      ) : (
        <>
          {t('attendance.turns', { count: spoke.count })}
          <span class={styles['small']}>{formatDuration(spoke.netMs)}</span>
        </>
      )}
    </td>
  );
}
