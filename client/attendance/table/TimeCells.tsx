import type { AttendanceLine, Corrected } from '../../../domain/attendance/AttendanceLine.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { momentText, type MomentPlace } from '../momentText.ts';
import { CorrectedMark } from './CorrectedMark.tsx';
import styles from './AttendanceTable.module.css';

type Props = MomentPlace & { readonly line: AttendanceLine };

/** When the site came, and how much too late. */
export function FirstInCell({ line, ...place }: Props) {
  const { firstIn, lateMs } = line;
  return (
    <td data-column="first-in">
      <span data-cell="first-in">
        <Time value={firstIn} {...place} />
      </span>
      <Flag ms={lateMs} text="attendance.lateBy" />
    </td>
  );
}

/** When the site went, and how much too early; nothing while it is there. */
export function LastOutCell({ line, ...place }: Props) {
  const { lastOut, leftEarlyMs, connection } = line;
  const here = connection === 'online' && lastOut.correction === null;
  return (
    <td data-column="last-out">
      <span data-cell="last-out">
        {here ? t('attendance.stillHere') : <Time value={lastOut} {...place} />}
      </span>
      <Flag ms={leftEarlyMs} text="attendance.earlyBy" />
    </td>
  );
}

type TimeProps = MomentPlace & { readonly value: Corrected<number | null> };

/** The official time, and a measured one that it stands for. */
function Time({ value, ...place }: TimeProps) {
  const { official, measured, correction } = value;
  const timeOf = (at: number | null) => (at === null ? t('attendance.nothing') : momentText(at, place));
  return (
    <>
      <span class={styles['moment']}>{timeOf(official)}</span>{' '}
      <CorrectedMark correction={correction} {...place} />
      {measured !== null && timeOf(measured) !== timeOf(official) && (
        <s class={styles['measured']}>{timeOf(measured)}</s>
      )}
    </>
  );
}

type FlagProps = {
  readonly ms: number | null;
  readonly text: 'attendance.lateBy' | 'attendance.earlyBy';
};

function Flag({ ms, text }: FlagProps) {
  return ms === null ? null : <b class={styles['flag']}>{t(text, { duration: formatDuration(ms) })}</b>;
}
