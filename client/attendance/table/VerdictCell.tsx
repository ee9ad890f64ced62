import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { Verdict } from '../../../domain/secretariat/secretariat.ts';
import { t } from '../../i18n/translate.ts';
import { formatShare } from '../../i18n/formatShare.ts';
import { VERDICT_TEXTS } from '../../i18n/verdictTexts.ts';
import type { MomentPlace } from '../momentText.ts';
import { CorrectedMark } from './CorrectedMark.tsx';
import styles from './VerdictCell.module.css';
import table from './AttendanceTable.module.css';

type Props = MomentPlace & { readonly line: AttendanceLine };

/** What the attendance comes to by the rules, or by the secretariat's word; the share itself always beside it. */
export function VerdictCell({ line, ...place }: Props) {
  const { verdict, share } = line;
  const { official, measured, correction } = verdict;
  const wordOf = (value: Verdict | null) => t(value === null ? 'attendance.nothing' : VERDICT_TEXTS[value]);
  return (
    <td data-column="verdict" data-cell="verdict" data-verdict={official ?? 'none'}>
      <span class={styles['verdict']} data-verdict={official}>
        {official !== null && <VerdictShape verdict={official} />}
        {wordOf(official)}
        <CorrectedMark correction={correction} {...place} />
      </span>
      <span class={table['small']}>
        {share !== null && formatShare(share)}{' '}
        {measured !== null && measured !== official && <s>{wordOf(measured)}</s>}
      </span>
    </td>
  );
}

/** A tick, a half and a cross: told apart without their colours. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  attended: 'M1.5 6.5l3 3 6-7',
  partly: 'M6 1.2a4.8 4.8 0 1 0 0 9.6z M6 1.2a4.8 4.8 0 0 1 0 9.6',
  absent: 'M2 2l8 8M10 2l-8 8',
};

function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg class={styles['shape']} data-verdict={verdict} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[verdict]} />
    </svg>
  );
}
