import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { t } from '../../i18n/translate.ts';
import styles from './AttendanceTable.module.css';

/** How many people sit there, and who leads them. */
export function DelegationCell({ line: { delegation } }: { readonly line: AttendanceLine }) {
  const head = delegation?.delegates.find((delegate) => delegate.head);
  const people = delegation?.headCount ?? delegation?.delegates.length ?? 0;
  return (
    <td data-column="delegation" data-cell="delegation">
      {delegation === null ? t('attendance.nothing') : t('attendance.people', { count: people })}
      {head !== undefined && (
        <span
          class={styles['small']}
          title={head.office === null ? head.name : `${head.name}, ${head.office}`}
        >
          {head.name}
        </span>
      )}
    </td>
  );
}
