import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { localReason } from '../../i18n/stockReasons.ts';
import { t } from '../../i18n/translate.ts';
import { MarkBadge } from '../../ui/MarkBadge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MARK_STATE_TEXTS } from '../board/boardTexts.ts';
import { markState } from '../board/markState.ts';
import styles from './AttendanceTable.module.css';

type Props = { readonly line: AttendanceLine; readonly calling: boolean };

/** The mark of the latest count, with its reason. It says nothing of the line. */
export function MarkCell({ line, calling }: Props) {
  const state = markState(line, calling ? line.site.id : null);
  const latest = line.marks.at(-1)?.entry ?? null;
  const reason = [localReason(latest?.reason ?? ''), latest?.correction].filter(Boolean).join(' · ');
  return (
    <td data-column="mark" data-cell="mark" data-mark={state ?? 'none'}>
      {latest !== null && <MarkBadge mark={latest.mark} />}
      {latest === null && (state === null ? t('attendance.nothing') : t(MARK_STATE_TEXTS[state]))}
      <span class={styles['small']} title={reason}>
        {line.contradictory ? (
          <b class={styles['warning']} title={t('attendance.contradictoryHint')}>
            <Icon name="warning" size={13} /> {t('attendance.contradictory')}
          </b>
        ) : (
          reason
        )}
      </span>
    </td>
  );
}
