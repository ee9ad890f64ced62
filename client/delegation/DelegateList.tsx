import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { DELEGATES_MAX } from '../../domain/delegation/delegation.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { DelegateFields } from './DelegateFields.tsx';
import type { DelegationDraft } from './DelegationDraft.ts';
import styles from './DelegationEditor.module.css';
import type { FocusWish } from './FocusWish.ts';

/** The list of names, one row a person, written and ordered by the keyboard alone where one likes. Rule [DE4]. */
export function DelegateList({ draft }: { readonly draft: DelegationDraft }) {
  const focus = useSignal<FocusWish | null>(null);
  const { rows } = draft.typed.value;
  const full = draft.problems.value.list !== null;
  const add = () => (focus.value = { key: draft.addRow(), control: 'name' });
  const adder = useRef<HTMLButtonElement>(null);
  const emptied = useRef(rows.length === 0);
  useEffect(() => {
    // Whoever took the last one away has nothing else to go on with.
    if (rows.length === 0 && !emptied.current) {
      adder.current?.focus();
    }
    emptied.current = rows.length === 0;
  }, [rows.length]);
  return (
    <fieldset class={styles['list']}>
      <legend class={styles['legend']}>{t('delegation.list')}</legend>
      <ol class={styles['rows']} data-rows={rows.length}>
        {rows.map((row, index) => (
          <DelegateFields key={row.key} draft={draft} row={row} place={index + 1} focus={focus} />
        ))}
      </ol>
      {full && (
        <p class={styles['problem']} role="alert" data-problem="list_full">
          {t('delegation.listFull', { max: DELEGATES_MAX })}
        </p>
      )}
      {draft.headless.value && (
        <p class={styles['hint']} role="status" data-headless="">
          {t('delegation.headless')}
        </p>
      )}
      <div class={styles['adding']}>
        <Button ref={adder} size="small" icon="plus" data-action="add-delegate" onClick={add}>
          {t('delegation.addRow')}
        </Button>
        <p class={styles['hint']}>{t('delegation.keysHint')}</p>
      </div>
    </fieldset>
  );
}
