import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { newestMark } from '../../../domain/attendance/newestMark.ts';
import { localReason } from '../../i18n/stockReasons.ts';
import { t } from '../../i18n/translate.ts';
import { MarkBadge } from '../../ui/MarkBadge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MARK_STATE_TEXTS } from '../board/boardTexts.ts';
import { markStates } from '../board/markStates.ts';
import styles from './AttendanceTable.module.css';

type Props = { readonly line: AttendanceLine; readonly calling: boolean };

/** The newest mark, with its reason, and its count where that is an earlier one. It says nothing of the line. Rule [AT25]. */
export function MarkCell({ line, calling }: Props) {
  const [state = null] = markStates(line, calling ? line.site.id : null);
  const { entry, earlierCount } = newestMark(line);
  const reason = [localReason(entry?.reason ?? ''), entry?.correction].filter(Boolean).join(' · ');
  return (
    <td data-column="mark" data-cell="mark" data-mark={state ?? 'none'}>
      {entry !== null && <MarkBadge mark={entry.mark} />}
      {earlierCount !== null && (
        <span class={styles['earlier']}> {t('attendance.ofCount', { number: earlierCount })}</span>
      )}
      {entry === null && (state === null ? t('attendance.nothing') : t(MARK_STATE_TEXTS[state]))}
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
