import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './EditForm.module.css';

type Props = {
  /** What others have written meanwhile: the field's name, and its value in words. */
  readonly entries: readonly { readonly label: string; readonly value: string }[];
  readonly onKeep: () => void;
  readonly onTake: () => void;
};

/** Somebody else has edited the same entry: what he wrote, and whose words shall stand. */
export function TheirText({ entries, onKeep, onTake }: Props) {
  return (
    <div class={styles['theirs']} role="alert" data-theirs={entries.length}>
      <p>
        <Icon name="warning" size={16} /> <b>{t('run.theirs')}</b>
      </p>
      <dl>
        {entries.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === '' ? '—' : value}</dd>
          </div>
        ))}
      </dl>
      <div class={styles['buttons']}>
        <Button size="small" onClick={onKeep} data-action="keep-mine">
          {t('run.keepMine')}
        </Button>
        <Button size="small" onClick={onTake} data-action="take-theirs">
          {t('run.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
