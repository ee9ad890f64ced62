import { t, type TextKey } from '../i18n/translate.ts';
import { classes } from '../ui/classes.ts';
import data from '../ui/DataTable.module.css';
import { MarkRow } from './MarkRow.tsx';
import type { RollCallModel } from './RollCallModel.ts';
import styles from './MarkTable.module.css';

const COLUMNS: readonly { readonly text: TextKey; readonly cell: string }[] = [
  { text: 'rollcall.place', cell: 'place' },
  { text: 'rollcall.code', cell: 'code' },
  { text: 'rollcall.site', cell: 'site' },
  { text: 'rollcall.mark', cell: 'mark' },
  { text: 'rollcall.reason', cell: 'reason' },
  { text: 'rollcall.markedAt', cell: 'at' },
  { text: 'rollcall.connection', cell: 'connection' },
];

/** All sites in protocol order: what they answered, and, apart from it, whether they are connected. */
export function MarkTable({ model }: { readonly model: RollCallModel }) {
  const { list, timeZone } = model;
  const shown = list.shown.value;
  return (
    <div class={styles['scroll']} tabIndex={0} role="group" aria-label={t('rollcall.list')}>
      {model.corrects.value && model.count.value !== undefined && (
        <p class={styles['closed']}>{t('rollcall.onlyCorrections', { number: model.count.value.number })}</p>
      )}
      <table class={classes(data['table'], styles['table'])}>
        <thead>
          <tr>
            {COLUMNS.map(({ text, cell }) => (
              <th key={cell} scope="col" data-cell={cell}>
                {t(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <MarkRow
              key={row.id}
              row={row}
              timeZone={timeZone.value}
              selected={list.selected.value === row.id}
              candidate={list.candidate.value === row}
              onSelect={() => list.select(row.id)}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p class={styles['empty']}>{t('rollcall.noneFound')}</p>}
    </div>
  );
}
