import { useEffect, useRef } from 'preact/hooks';
import { CONNECTION_TEXTS, CONNECTION_TONES } from '../ui/siteConnectionTexts.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { localReason } from '../i18n/stockReasons.ts';
import { t } from '../i18n/translate.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { MarkBadge } from '../ui/MarkBadge.tsx';
import type { RollCallRow } from './rollCallRow.ts';
import styles from './MarkTable.module.css';

type Props = {
  readonly row: RollCallRow;
  readonly timeZone: string;
  readonly selected: boolean;
  readonly candidate: boolean;
  readonly onSelect: () => void;
};

/** One site of the list. It scrolls into view when it is called, selected or found. */
export function MarkRow({ row, timeZone, selected, candidate, onSelect }: Props) {
  const element = useRef<HTMLTableRowElement>(null);
  const wanted = selected || candidate || row.called;
  useEffect(() => {
    if (wanted) {
      element.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [wanted]);
  return (
    <tr
      ref={element}
      class={styles['row']}
      data-site={row.id}
      data-mark={row.mark ?? 'none'}
      data-is-called={row.called}
      data-is-selected={selected}
      data-is-candidate={candidate}
      aria-current={selected ? 'true' : undefined}
      onClick={onSelect}
    >
      <Cells row={row} timeZone={timeZone} />
    </tr>
  );
}

function Cells({ row, timeZone }: Pick<Props, 'row' | 'timeZone'>) {
  const reason = localReason(row.reason ?? '');
  return (
    <>
      <td data-cell="place">{row.place}</td>
      <th scope="row" data-cell="code">
        {row.id}
      </th>
      <td data-cell="site" title={local(row.name)}>
        {local(row.shortName)}
      </td>
      <td data-cell="mark">
        <MarkCell row={row} />
      </td>
      <td data-cell="reason" title={[reason, row.correction].filter(Boolean).join(' · ')}>
        {reason}
        {row.correction !== null && (
          <i class={styles['correction']}> {t('rollcall.corrected', { why: row.correction })}</i>
        )}
      </td>
      <td data-cell="at">{row.markedAt === null ? '' : formatTime(row.markedAt, timeZone, 'seconds')}</td>
      <td data-cell="connection">
        <StatusBadge tone={CONNECTION_TONES[row.connection]}>
          {t(CONNECTION_TEXTS[row.connection])}
        </StatusBadge>
      </td>
    </>
  );
}

function MarkCell({ row }: { readonly row: RollCallRow }) {
  if (row.called) {
    return <b class={styles['calling']}>{t('rollcall.callingNow')}</b>;
  }
  if (row.mark !== null) {
    return <MarkBadge mark={row.mark} />;
  }
  return <span class={styles['unmarked']}>{t(row.skipped ? 'rollcall.skipped' : 'rollcall.notCalled')}</span>;
}
